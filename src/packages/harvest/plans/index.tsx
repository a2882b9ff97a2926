import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { offers } from '@/features/entries'
import { PlanCard } from '@/features/festival/plan/PlanCard'
import { usePlans } from '@/features/festival/plan/usePlans'
import { useMe } from '@/features/people/useMe'
import { today } from '@/features/time'
import { go } from '@/platform/navigation'

/** 柿子节 for staff: how each edition stands, from the first look of a second person to the draw. */
export default function Plans() {
  const plans = usePlans()
  const me = useMe().data
  const newest = plans.data?.pages[0]?.items[0]
  const thisYear = Number(today().slice(0, 4))
  const year = newest && newest.year >= thisYear ? newest.year + 1 : thisYear
  const foot = me && plans.data && offers(me, 'planFestival') && (
    <Button
      id='plan-write'
      look='line'
      wide
      icon='pen'
      onPress={() => go('packages/harvest/write/index', { year: String(year) })}
    >
      {`安排 ${year} 年的`}
    </Button>
  )
  return (
    <Page title='办柿子节' foot={foot}>
      <Pages query={plans} id='plans' empty={<Empty art='tree' title='还没有安排过' note='安排好了，这里就有' />}>
        {plan => <PlanCard key={plan.edition} plan={plan} />}
      </Pages>
    </Page>
  )
}
