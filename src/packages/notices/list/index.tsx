import { Page } from '@/components/page/Page'
import { NoticeList } from '@/features/notices/reading/NoticeList'

/** 公告: what the community tells those who live in a part of it. */
export default function Notices() {
  return (
    <Page title='公告'>
      <NoticeList />
    </Page>
  )
}
