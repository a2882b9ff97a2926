import { useState } from 'react'
import { View } from '@tarojs/components'
import { roleLabels, type Role } from '@shared/permissions'
import { api } from '@/api'
import { refusalOf } from '@/api/errors'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { DayField } from '@/components/fields/DayField'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { toast } from '@/platform/feedback'
import { FindPerson, sayFound } from '../../people/FindPerson'
import { inAYear, sayNearDay, today } from '../../time'
import { isLead, type PostPlace } from './PostCard'
import { useCandidates, useGridChange } from '../useGrid'

interface Props {
  place: PostPlace
  role: Role
  onClose: () => void
}

/** Somebody who could get the post, and what tells them from others of the name. */
interface Chosen {
  personId: string
  name: string
  note: string
}

/** Who gets a post, from which day and until when; the button says it. */
export function AppointSheet({ place, role, onClose }: Props) {
  const [person, setPerson] = useState<Chosen | null>(null)
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState<string | null>(null)
  const appoint = useGridChange(api.grid.appoint.mutate, {
    onSuccess: () => {
      toast(`${sayNearDay(from)}起，${person?.name ?? ''}是${roleLabels[role]}`)
      onClose()
    },
  })
  const begin = (day: string) => {
    setFrom(day)
    if (until !== null && until < day) setUntil(day)
  }
  const send = ({ personId }: Chosen) =>
    appoint.mutate({ node: place.code, post: role, person: personId, from, ...(until === null ? {} : { until }) })
  const foot = person && (
    <Button id='appoint-send' wide busy={appoint.isPending} onPress={() => send(person)}>
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
            note={
              <>
                <View>{person.note}</View>
                <View>点这里换一个人</View>
              </>
            }
            onPress={() => setPerson(null)}
          />
          <DayField
            id='appoint-from'
            label='从哪天起'
            day={from}
            first={today()}
            last={inAYear()}
            onDay={day => day && begin(day)}
          />
          <Chips label='到什么时候'>
            <Chip id='appoint-open' chosen={until === null} onPress={() => setUntil(null)}>
              一直任下去
            </Chip>
            <Chip id='appoint-limited' chosen={until !== null} onPress={() => setUntil(from)}>
              到某一天
            </Chip>
          </Chips>
          {until !== null && (
            <DayField
              id='appoint-until'
              label='任到哪天（含这一天）'
              day={until}
              first={from}
              last={inAYear()}
              onDay={day => day && setUntil(day)}
            />
          )}
          <View className='muted stack'>
            {`${sayNearDay(from)}起，${person.name}能以${roleLabels[role]}的身份办事，我们会发消息告诉本人。${isLead(role) ? '原来的任期到那天为止；手上没办完的要由上一级转给别人。' : '别的同事照旧。'}`}
          </View>
        </>
      ) : (
        <WhoToAppoint place={place} role={role} onChoose={setPerson} />
      )}
      <Refusal {...refusalOf(appoint.error)} />
    </Sheet>
  )
}

/** By name, whoever it is; and those who work nearby, one tap away. */
function WhoToAppoint({ place, role, onChoose }: Omit<Props, 'onClose'> & { onChoose: (person: Chosen) => void }) {
  const candidates = useCandidates(place.code)
  /** Not whoever has the post already. */
  const has = ({ personId }: { personId: string }) => place.posts.some(p => p.role === role && p.personId === personId)
  return (
    <>
      <FindPerson
        id='find'
        except={has}
        onChoose={one => onChoose({ personId: one.personId, name: one.name, note: sayFound(one) })}
      />
      <Loaded id='appoint-list' query={candidates}>
        {({ items }) => {
          const others = items.filter(one => !has(one))
          if (!others.length) return null
          return (
            <Section title='附近的同事'>
              {others.map(({ personId, name, role: theirs, place: where }) => (
                <Row
                  key={personId}
                  id={`appoint-${personId}`}
                  left={<Avatar name={name} />}
                  title={name}
                  note={`${roleLabels[theirs]} · ${where}`}
                  line
                  onPress={() => onChoose({ personId, name, note: `${roleLabels[theirs]} · ${where}` })}
                />
              ))}
            </Section>
          )
        }}
      </Loaded>
    </>
  )
}
