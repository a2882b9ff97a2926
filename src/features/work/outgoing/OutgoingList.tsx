import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { confirm } from '@/platform/feedback'
import { go } from '@/platform/navigation'
import { isWaiting, type Outgoing } from './outgoing'
import { stepLabel } from './restored'
import { dropOutgoing, sendWaiting, useOutgoing } from './outgoingQueue'

/** What was done without a network and is still on this phone, or was not taken afterwards; nothing when there is none. */
export function OutgoingList() {
  const list = useOutgoing()
  if (!list.length) return null
  return (
    <Section
      title='待发送'
      more={
        list.some(isWaiting) ? { id: 'outgoing-send', label: '现在发', onPress: () => void sendWaiting() } : undefined
      }
    >
      <Card>
        {list.map(change => (
          <OutgoingRow key={change.key} change={change} />
        ))}
      </Card>
    </Section>
  )
}

function OutgoingRow({ change }: { change: Outgoing }) {
  const { key, verb, report, photos, problem } = change
  const { reason, note } = change.input as { reason?: string; note?: string }
  const words = reason || note
  const withPhotos = photos.length ? `，${photos.length} 张照片` : ''
  const drop = async () => {
    const question = { title: `不${stepLabel(verb)}了？`, text: report.place, yes: '不发了' }
    if (problem || (await confirm(question))) dropOutgoing(change)
  }
  return (
    <Row
      icon={problem ? 'warn' : 'clock'}
      tone='amber'
      title={`${stepLabel(verb)} · ${report.place}`}
      note={`${problem ?? `没网，先存着。连上网自动发${withPhotos}`}${words ? ` 您写的：「${words}」` : ''}`}
      line
      right={
        <View className='row row--wrap'>
          {problem && (
            <Button
              id={`outgoing-look-${key}`}
              look='soft'
              small
              onPress={() => go('packages/report/detail/index', { id: report.id })}
            >
              看进展
            </Button>
          )}
          <Button id={`outgoing-drop-${key}`} look='line' small onPress={() => void drop()}>
            {problem ? '知道了' : '不发了'}
          </Button>
        </View>
      }
    />
  )
}
