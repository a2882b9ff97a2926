/** The services that the community begins with: whoever edits one begins from here (DOMAIN §7). All of them are samples. */
import type { ServiceSpec } from '@shared/services/guide/spec'
import { birthRegistration } from './birthRegistration'
import { disabilityAllowance } from './disabilityAllowance'
import { elderCard } from './elderCard'
import { minimumLiving } from './minimumLiving'
import { rentalFiling } from './rentalFiling'
import { residencePermit } from './residencePermit'
import { residenceProof } from './residenceProof'

/** In the order in which they are offered. */
export const shippedServices: readonly ServiceSpec[] = [
  residencePermit,
  rentalFiling,
  elderCard,
  birthRegistration,
  disabilityAllowance,
  minimumLiving,
  residenceProof,
]
