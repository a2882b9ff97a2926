import { catalogueOutput, type ServiceCard } from '@shared/services/guide/catalogue'
import { action } from '../../_platform/call/action'
import { allInForce, type InForce } from './inForce'

/** What the community helps with, for everybody, guests too. One trip. */
export const catalogue = action
  .allow('service.read')
  .output(catalogueOutput)
  .query(async () => {
    const all = await allInForce()
    return { items: all.map(cardOf) }
  })

const cardOf = ({ spec, stopped }: InForce): ServiceCard => {
  const { id, name, forWhom, fee, days, checkedOn, sample } = spec
  return { id, name, forWhom, fee, days, checkedOn, sample, stopped }
}
