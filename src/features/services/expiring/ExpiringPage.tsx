import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Ending } from '@shared/services/expiry'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { DayField } from '@/components/fields/DayField'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Sheet } from '@/components/layout/Sheet'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { ServicePage } from '../layout/ServicePage'
import type { Principal } from '../guide/session'
import { usePrincipals } from '../useServices'
import { openGuide } from '../ways'
import { dayIn, sayNearDay, today } from '../../time'
import { useExpiring, useNoteExpiry } from './useExpiring'

/** 快到期的: leases and permits of mine, each with what to do one tap away. */
export function ExpiringPage() {
  return (
    <ServicePage title='到期提醒'>
      <Endings />
      {usePrincipals().map(whom => (
        <Section key={whom.personId} title={`${whom.name}的`}>
          <Endings whom={whom} />
        </Section>
      ))}
      <View className='muted'>到期前一个月、一个星期各提醒一次，过期那天再说一次</View>
    </ServicePage>
  )
}

/** Mine, or those of somebody for whom I act. */
function Endings({ whom }: { whom?: Principal }) {
  const [noting, setNoting] = useState<Ending>()
  return (
    <>
      <Loaded id={whom ? `expiring-${whom.personId}` : 'expiring'} query={useExpiring(whom?.personId)}>
        {({ items }) => (
          <>
            {items.map(ending => (
              <EndingCard
                key={`${ending.kind}-${ending.service}-${ending.until}`}
                ending={ending}
                whom={whom}
                onNote={() => setNoting(ending)}
              />
            ))}
          </>
        )}
      </Loaded>
      {noting && <NoteSheet ending={noting} whom={whom} onClose={() => setNoting(undefined)} />}
    </>
  )
}

interface CardProps {
  ending: Ending
  whom: Principal | undefined
  onNote: () => void
}

function EndingCard({ ending, whom, onNote }: CardProps) {
  const { kind, service, name, until, says } = ending
  // One of each stands on the page for each of them.
  const of = whom ? `${service}-${whom.personId}` : service
  const verb = until ? '改日期' : '记日期'
  return (
    <Card>
      <Row icon='clock' title={name} note={until ? `到${sayNearDay(until)}` : '还没记'} />
      <View className='stack'>{says}</View>
      <View className='row row--wrap stack'>
        {kind === 'permit' ? (
          <Button id={`note-${of}`} look='line' share={1} label={`${verb}：${name}`} onPress={onNote}>
            {verb}
          </Button>
        ) : whom ? null : (
          <Button id='lease-renew' look='line' share={1} onPress={() => go('packages/people/bind/index')}>
            重新填租期
          </Button>
        )}
        <Button
          id={`guide-${of}`}
          look='soft'
          share={1}
          label={`${name}怎么办`}
          onPress={() => openGuide(service, whom ?? null)}
        >
          怎么办
        </Button>
      </View>
    </Card>
  )
}

/** The last day that can be noted. */
const furthest = 20 * 365

function NoteSheet({ ending, whom, onClose }: { ending: Ending; whom: Principal | undefined; onClose: () => void }) {
  const [day, setDay] = useState(ending.until ?? undefined)
  const { mutate, isPending, error } = useNoteExpiry(whom?.personId, () => {
    toast('记下了，到时候提醒您')
    onClose()
  })
  const { service } = ending
  const foot = (
    <>
      {ending.until && (
        <Button id='note-stop' look='line' share={1} busy={isPending} onPress={() => mutate({ service, until: null })}>
          不用提醒
        </Button>
      )}
      <Button
        id='note-send'
        share={1}
        busy={isPending}
        lacks={day ? undefined : '先选哪天到期'}
        onPress={() => day && mutate({ service, until: day })}
      >
        记下来
      </Button>
    </>
  )
  return (
    <Sheet id='note' open title={ending.name} onClose={onClose} foot={foot}>
      <DayField id='note-day' label='证上写到哪天' day={day} first={today()} last={dayIn(furthest)} onDay={setDay} />
      <Refusal {...refusalOf(error)} />
    </Sheet>
  )
}
