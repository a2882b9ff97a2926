import { savedInput, savedOutput } from '@shared/services/saved/saved'
import { action } from '../../_platform/call/action'
import { everyPage } from '../../_platform/data/everyPage'
import { startOfDay, type Time } from '../../_platform/time'
import { applications } from '../applying/collections'
import { allInForce } from '../catalogue/inForce'
import { savedRowOf } from './savedOf'

/** Applications that are read together; a month of this community has some hundreds. */
const atOnce = 500

const says = '在手机上交材料、补材料，或者送到家，一次算少跑一趟。都是真发生的，没有估算；不到 5 件的不显示'

/**
 * 少跑的路: of the applications that were handed in in a month, by service, what was counted. One trip for the services, and one for each five
 * hundred of them.
 */
export const saved = action
  .allow('service.figures')
  .input(savedInput)
  .output(savedOutput)
  .query(async ({ input: { month } }) => {
    const services = (await allInForce()).map(({ spec }) => spec)
    const ids = services.map(({ id }) => id)
    const found = await everyPage(cursor =>
      applications.page(
        'byService',
        { 'service.id': ids },
        { ...monthOf(month), cursor, limit: atOnce, select: ['service', 'timeline'] },
      ),
    )
    const items = services.flatMap(service => {
      const own = found.filter(each => each.service.id === service.id)
      return own.length > 0 ? [savedRowOf(service, own)] : []
    })
    return { month, items, says, next: null }
  })

/** From its first moment up to the first of the next. */
function monthOf(month: string): { from: Time; before: Time } {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  const next = nth === 12 ? `${year + 1}-01` : `${year}-${String(nth + 1).padStart(2, '0')}`
  return { from: startOfDay(`${month}-01`), before: startOfDay(`${next}-01`) }
}
