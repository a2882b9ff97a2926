/** The services that the community begins with: whoever edits one begins from here (DOMAIN §7). All of them are samples. */
import type { ServiceSpec } from '@shared/services/spec'
import { residencePermit } from './residencePermit'

export const shippedServices: readonly ServiceSpec[] = [residencePermit]
