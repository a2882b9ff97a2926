import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { keptDraft, PlanForm } from '@/features/festival/plan/PlanForm'
import { draftOf, newDraft } from '@/features/festival/plan/planDraft'
import { usePlans } from '@/features/festival/plan/usePlans'
import { today } from '@/features/time'
import { useParams } from '@/platform/navigation'

/** An edition of 柿子节 is written: the year's own, as far as it is, else after the pattern of the one before. */
export default function Write() {
  const { year } = useParams()
  const plans = usePlans()
  if (!plans.data) {
    return (
      <Page title='安排柿子节'>
        <Loaded id='plan' query={plans}>
          {() => null}
        </Loaded>
      </Page>
    )
  }
  const all = plans.data.pages.flatMap(({ items }) => items)
  const wanted = Number(year) || Number(today().slice(0, 4))
  const own = all.find(plan => plan.year === wanted)
  const [newest] = all
  const first = keptDraft(wanted) ?? (own ? draftOf(own) : newest ? draftOf(newest, wanted) : newDraft(wanted))
  return <PlanForm key={wanted} first={first} />
}
