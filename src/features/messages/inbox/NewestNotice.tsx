import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { openAddress } from './openAddress'
import { useMarkRead, useUnread } from './useInbox'

/** For 首页: the newest notice that was not read; nothing when all were. It costs no call: what is unread is asked for anyway. */
export function NewestNotice() {
  const notice = useUnread().data?.notice
  const { read } = useMarkRead()
  if (!notice) return null
  const open = () => {
    read([notice.id])
    openAddress(notice.page)
  }
  return (
    <Card>
      <Row id='newest-notice' icon='horn' title={notice.text} note={notice.title} onPress={open} />
    </Card>
  )
}
