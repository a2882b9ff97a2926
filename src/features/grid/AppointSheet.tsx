import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Candidate, NodeView } from '@shared/grid/contract'
import { roleLabels, type Role } from '@shared/permissions'
import { api } from '@/api'
import { sentenceOf } from '@/api/errors'
import { Avatar } from '@/components/Avatar'
import { Button } from '@/components/Button'
import { DayField } from '@/components/DayField'
import { Loaded } from '@/components/Loaded'
import { Refusal } from '@/components/Refusal'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { Empty } from '@/components/States'
import { toast } from '@/platform/feedback'
import { inAYear, sayNearDay, today } from './says'
import { useCandidates, useGridChange } from './useGrid'

interface Props {
  node: NodeView
  role: Role
  onClose: () => void
}

/** Who gets a post, and from which day; the button says both. */
export function AppointSheet({ node, role, onClose }: Props) {
  const candidates = useCandidates(node.code)
  const [person, setPerson] = useState<Candidate | null>(null)
  const [from, setFrom] = useState(today)
  const appoint = useGridChange(api.grid.appoint.mutate, {
    onSuccess: () => {
      toast(`${sayNearDay(from)}起,${person?.name ?? ''}是${roleLabels[role]}`)
      onClose()
    },
  })
  /** Not whoever has the post already. */
  const others = ({ personId }: Candidate) => !node.posts.some(p => p.role === role && p.personId === personId)
  const foot = person && (
    <Button
      id='appoint-send'
      wide
      busy={appoint.isPending}
      onPress={() => appoint.mutate({ node: node.code, post: role, person: person.personId, from })}
    >
      {`${sayNearDay(from)}起由${person.name}来任`}
    </Button>
  )
  return (
    <Sheet id='appoint' open title={`谁来当${roleLabels[role]}`} onClose={onClose} foot={foot}>
      {person ? (
        <>
          <Row
            id='appoint-other'
            left={<Avatar name={person.name} />}
            title={person.name}
            note='点这里换一个人'
            onPress={() => setPerson(null)}
          />
          <DayField
            id='appoint-from'
            label='从哪天起'
            day={from}
            first={today()}
            last={inAYear()}
            onDay={day => day && setFrom(day)}
          />
          <View className='muted stack'>原来的任期到那天为止。已经在办的诉求还在原来的人手里。</View>
        </>
      ) : (
        <Loaded id='appoint-list' query={candidates}>
          {({ items }) =>
            items.some(others) ? (
              <View>
                {items.filter(others).map(one => (
                  <Row
                    key={one.personId}
                    id={`appoint-${one.personId}`}
                    left={<Avatar name={one.name} />}
                    title={one.name}
                    note={`${roleLabels[one.role]} · ${one.place}`}
                    line
                    onPress={() => setPerson(one)}
                  />
                ))}
              </View>
            ) : (
              <Empty art='basket' title='附近没有可以任命的人' note='请告诉社区办公室' />
            )
          }
        </Loaded>
      )}
      <Refusal text={appoint.error ? sentenceOf(appoint.error) : undefined} requestId={appoint.error?.requestId} />
    </Sheet>
  )
}
