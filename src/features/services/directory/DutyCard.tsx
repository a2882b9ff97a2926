import { View } from '@tarojs/components'
import type { OnDuty } from '@shared/services/directory/directory'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Loaded } from '@/components/states/Loaded'
import { sayTime } from '../../time'
import { useDuty } from './useDirectory'

/** Who of the office is there now, and who answers at night. */
export function DutyCard() {
  return (
    <Loaded id='duty' query={useDuty()}>
      {({ now, night, says }) => (
        <Card>
          {now.map((person, at) => (
            <Person key={`${person.post}-${person.name}`} id={`duty-${at}`} person={person} />
          ))}
          {night && <Person id='duty-night' person={night} isNight />}
          <View className='muted'>{says}</View>
        </Card>
      )}
    </Loaded>
  )
}

function Person({ id, person, isNight }: { id: string; person: OnDuty; isNight?: boolean }) {
  const { post, name, phone, until } = person
  const word = isNight ? '夜里有人接' : until ? `在，到${sayTime(until)}` : '在'
  return (
    <Row
      title={`${post} ${name}`}
      note={word}
      line
      right={phone ? <CallButton id={id} who={`${post} ${name}`} phone={phone} small /> : undefined}
    />
  )
}
