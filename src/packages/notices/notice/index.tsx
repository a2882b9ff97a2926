import { useState } from 'react'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { ObjectSheet } from '@/features/notices/display/ObjectSheet'
import { noticeAsks, NoticeFoot } from '@/features/notices/reading/NoticeFoot'
import { NoticeView } from '@/features/notices/reading/NoticeView'
import { useNotice } from '@/features/notices/reading/useNotices'
import { useParams } from '@/platform/navigation'

/** A notice: read, known of, and what it is a 公示 for, answered. */
export default function Notice() {
  const { id = '' } = useParams()
  const notice = useNotice(id)
  const [objecting, setObjecting] = useState(false)
  const page = notice.data
  return (
    <Page
      title={page?.display ? '公示' : '公告'}
      foot={page && noticeAsks(page) && <NoticeFoot notice={page} onObject={() => setObjecting(true)} />}
    >
      <Loaded id='notice' query={notice}>
        {found => <NoticeView notice={found} onStale={() => void notice.refetch()} />}
      </Loaded>
      {objecting && <ObjectSheet notice={id} onClose={() => setObjecting(false)} />}
    </Page>
  )
}
