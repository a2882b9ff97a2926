import { Page } from '@/components/page/Page'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { PlanCard } from '@/features/festival/plan/PlanCard'
import { usePlans } from '@/features/festival/plan/usePlans'

/** 柿子节 for staff: how each edition stands, from the first look of a second person to the draw. */
export default function Plans() {
  const plans = usePlans()
  return (
    <Page title='办柿子节'>
      <Pages query={plans} id='plans' empty={<Empty art='tree' title='还没有安排过' note='安排好了，这里就有' />}>
        {plan => <PlanCard key={plan.edition} plan={plan} />}
      </Pages>
    </Page>
  )
}
