import { View } from '@tarojs/components'
import { roleLabels } from '@shared/permissions'
import type { Seen } from '@shared/people/privacy'
import { Avatar } from '@/components/display/Avatar'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { sayTime } from '../../time'

/** Somebody looked at my data or changed them: who, what, when, and why. */
export function SeenCard({ seen: { at, by, label, reason } }: { seen: Seen }) {
  const who = by.isMe ? '您自己' : [by.role ? roleLabels[by.role] : null, by.name].filter(Boolean).join(' ')
  return (
    <Card>
      <Row left={<Avatar name={by.isMe ? '您' : by.name} />} title={`${who} ${label}`} note={sayTime(at)} />
      {reason && <View className='stack'>{by.isMe ? reason : `原因：${reason}`}</View>}
    </Card>
  )
}
