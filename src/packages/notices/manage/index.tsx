import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { ManagedNotice } from '@/features/notices/desk/ManagedNotice'
import { VerbFoot } from '@/features/notices/desk/VerbFoot'
import { useManaged } from '@/features/notices/writing/useWriting'
import { useParams } from '@/platform/navigation'

/** A notice as those see it who write and look at it: how it stands, what it says, and what can be done. */
export default function Manage() {
  const { id = '' } = useParams()
  const notice = useManaged(id)
  return (
    <Page title='管这条公告' foot={notice.data && <VerbFoot notice={notice.data} />}>
      <Loaded id='managed' query={notice}>
        {found => <ManagedNotice notice={found} />}
      </Loaded>
    </Page>
  )
}
