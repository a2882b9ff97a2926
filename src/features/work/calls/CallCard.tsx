import { View } from '@tarojs/components'
import type { CallItem } from '@shared/messages/callList'
import { callOutcomeLabels } from '@shared/messages/labels'
import { Button } from '@/components/controls/Button'
import { Avatar } from '@/components/display/Avatar'
import { Pill } from '@/components/display/Pill'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { sayTime } from '../../time'
import { useCall } from './useCalls'

/** Somebody who has to be called: who, about what kind of thing, since when; a call, and how it went. */
export function CallCard({ item }: { item: CallItem }) {
  const { id, person, place, kind, says, at, called, tries } = item
  const { call, calling, note, noting } = useCall(item)
  const last = called && `${sayTime(called.at)} ${callOutcomeLabels[called.outcome]}`
  return (
    <Card>
      <Row
        left={<Avatar name={person.name} />}
        title={person.name}
        note={`${place} · ${person.phone ?? '没登记电话'}`}
        right={tries > 0 && <Pill tone='late'>{`打过 ${tries} 次`}</Pill>}
      />
      {says && <View>{`请告诉他：「${says}」`}</View>}
      <View className='muted'>{`${kind} · ${sayTime(at)}${last ? ` · 上次${last}` : ''}`}</View>
      <View className='row row--wrap stack'>
        <Button
          id={`call-${id}`}
          look='soft'
          icon='phone'
          small
          busy={calling}
          lacks={person.phone ? undefined : '没登记电话，请上门说一声'}
          label={`打电话给${person.name}`}
          onPress={call}
        >
          打电话
        </Button>
        <Button id={`missed-${id}`} look='line' small busy={noting} onPress={() => note('notReached')}>
          没打通
        </Button>
        <Button id={`told-${id}`} small busy={noting} onPress={() => note('done')}>
          告诉了
        </Button>
      </View>
    </Card>
  )
}
