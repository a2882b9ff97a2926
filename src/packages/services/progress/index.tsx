import { Loaded } from '@/components/states/Loaded'
import { ProgressPage } from '@/features/services/progress/ProgressPage'
import { useApplication } from '@/features/services/useApplications'
import { ServicePage } from '@/features/services/layout/ServicePage'
import { useParams } from '@/platform/navigation'

/** How an application stands, and what is to be done about it. */
export default function Progress() {
  const { id = '', sent } = useParams()
  const application = useApplication(id)
  if (application.data) return <ProgressPage application={application.data} query={application} sent={sent === 'yes'} />
  return (
    <ServicePage title='办到哪儿了'>
      <Loaded id='progress' query={application}>
        {() => null}
      </Loaded>
    </ServicePage>
  )
}
