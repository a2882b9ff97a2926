import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { ResolveFoot, ResolveForm } from '@/features/work/handling/ResolveForm'
import { useKnownReport } from '@/features/work/handling/useKnownReport'
import { useResolve } from '@/features/work/handling/useResolve'
import { useParams } from '@/platform/navigation'

/** 办结: the place as it is now, how it came out, and a few words for the resident. */
export default function Resolve() {
  const { id = '' } = useParams()
  const report = useKnownReport(id)
  const resolve = useResolve(id, report.data)
  return (
    <Page title='办结' foot={report.data && <ResolveFoot resolve={resolve} />}>
      <Loaded id='resolve' query={report}>
        {found => <ResolveForm report={found} resolve={resolve} />}
      </Loaded>
    </Page>
  )
}
