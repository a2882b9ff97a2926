import { ServicesHome } from '@/features/services/home/ServicesHome'
import { ServicePage } from '@/features/services/layout/ServicePage'

/** 办事: a few questions, then exactly the papers of one's own case; handed in from home, and told when it is ready. */
export default function Services() {
  return (
    <ServicePage title='办事'>
      <ServicesHome />
    </ServicePage>
  )
}
