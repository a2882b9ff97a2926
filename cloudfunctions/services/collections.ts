import { aggregateIndexes } from '../_platform/data/aggregate'
import { collection } from '../_platform/data/collection'
import { serviceData, serviceVersionData } from './personalData'
import { serviceSchema, serviceVersionSchema } from './schema'

/** 事项: what somebody changed of a service, or began; what nobody changed is in config/community/services (DOMAIN §7). */
export const services = collection('services', serviceSchema, {
  indexes: { byTime: ['at'], ...aggregateIndexes('at') },
  label: '办事事项',
  personal: serviceData,
})

/** Each edition by which somebody applied, once: a running application keeps its own. Nobody changes one. */
export const serviceVersions = collection('serviceVersions', serviceVersionSchema, {
  indexes: { byService: ['service', '-at'] },
  label: '办事事项的各版',
  personal: serviceVersionData,
})
