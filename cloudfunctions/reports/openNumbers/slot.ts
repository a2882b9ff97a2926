/** Behind a figure that everybody reads stand households, and not only reports (DOMAIN §12): which of a few slots one falls into. */
import { householdSlots } from '@config/community/rates'
import type { Household } from '@shared/reports/reach'
import { lookupOf } from '../../_platform/privacy/vault'

/** The same for each report of a household, and for many households alike: it says of nobody who they are. Keyed, so that nobody can try doors. */
export const slotOf = ({ personId, homes }: Household): number =>
  Buffer.from(lookupOf('household', homes[0] ?? personId), 'base64url').readUInt32BE(0) % householdSlots
