import { Page } from '@/components/page/Page'
import { useElder } from '@/components/a11y/textSize'
import { ServicesHome } from '@/features/services/home/ServicesHome'
import { CallCounter } from '@/features/services/layout/CallCounter'

/** 办事: a few questions, then exactly the papers of one's own case; handed in from home, and told when it is ready. */
export default function Services() {
  const elder = useElder()
  return (
    <Page title='办事' foot={elder && <CallCounter id='services-call' worded />}>
      <ServicesHome />
    </Page>
  )
}
