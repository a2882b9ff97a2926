import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { CasePage } from '@/features/services/case/CasePage'
import { useApplication } from '@/features/services/useApplications'
import { useParams } from '@/platform/navigation'

/** One application, for whoever works at the counter. */
export default function Case() {
  const { id = '' } = useParams()
  const application = useApplication(id)
  if (application.data) return <CasePage application={application.data} query={application} />
  return (
    <Page title='办件'>
      <Loaded id='case' query={application}>
        {() => null}
      </Loaded>
    </Page>
  )
}
