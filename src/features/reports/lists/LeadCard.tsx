import { View } from '@tarojs/components'
import type { Home } from '@shared/portal/contract'
import { roleLabels } from '@shared/permissions'
import { Avatar } from '@/components/display/Avatar'
import { Button } from '@/components/controls/Button'
import { CallButton } from '@/components/controls/CallButton'
import { Card } from '@/components/layout/Card'
import { Pill } from '@/components/display/Pill'
import { Row } from '@/components/layout/Row'
import { call } from '@/platform/feedback'
import { dutyNow } from '../duty'

/** The neighbour's hand: photo place, name, whether they work now, and one tap to call (UI §2). */
export function LeadCard({ lead, duty }: { lead: NonNullable<Home['lead']>; duty: Home['duty'] }) {
  const { name, role, phone } = lead
  const now = dutyNow(duty)
  const desk = now && !now.onDuty ? now.desk : null
  return (
    <Card>
      <Row
        left={<Avatar name={name} />}
        title={
          <View className='row row--wrap'>
            <View>{`${roleLabels[role]} ${name}`}</View>
            {now && <Pill tone={now.onDuty ? 'done' : 'wait'}>{now.word}</Pill>}
          </View>
        }
        right={phone && <CallButton id='call-lead' who={`${roleLabels[role]} ${name}`} phone={phone} worded small />}
      />
      {now && (
        <View className='stack'>
          <Row
            title={<View className='muted'>{now.says}</View>}
            right={
              desk && (
                <Button id='call-desk' look='soft' small label='打值班电话' onPress={() => call(desk.phone)}>
                  值班电话
                </Button>
              )
            }
          />
        </View>
      )}
    </Card>
  )
}
