import { catalogueOutput, type ServiceCard } from '@shared/services/catalogue'
import { shippedServices } from '@config/community/services/shipped'
import { action } from '../../_platform/call/action'
import { services } from '../collections'
import { inForceOf, type InForce } from './inForce'

/** What the community helps with, for everybody, guests too. One trip. */
export const catalogue = action
  .allow('service.read')
  .output(catalogueOutput)
  .query(async () => {
    const changed = await services.findMany(shippedServices.map(({ id }) => id))
    const found = shippedServices.flatMap(
      ({ id }) => inForceOf(id, changed.find(each => each._id === id) ?? null) ?? [],
    )
    return { items: found.map(cardOf) }
  })

const cardOf = ({ spec, stopped }: InForce): ServiceCard => {
  const { id, name, forWhom, fee, days, checkedOn, sample } = spec
  return { id, name, forWhom, fee, days, checkedOn, sample, stopped }
}
