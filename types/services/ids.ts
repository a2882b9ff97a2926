/** Ids of services and of what is applied for, as they come in from outside. */
import * as z from '../z'

/** A service of the catalogue: `residencePermit`. */
export const serviceId = z
  .string()
  .check(z.regex(/^[a-z][A-Za-z]{1,39}$/, '没有这件事，请重新选'))
  .brand<'service'>()
/** Somebody's application for one. */
export const applicationId = z.id.brand<'application'>()
