/** 到期提醒: permits and leases that end, and when people are told (DOMAIN §7). All numbers are P. */
import type { Purpose } from './purposes'

export interface EndingPermit {
  /** The service that renews it. */
  service: string
  /** What ends, as people call it. */
  name: string
  /** What has to be done before, in a sentence. */
  todo: string
}

export const expiryRules = {
  /** So many days before the end, the earliest first; and once when it is over. */
  remindDays: [30, 7],
  /** At this time of day. */
  remindAt: '09:00',
  /** The furthest day that can be noted. */
  longestYears: 20,
} as const

/**
 * 居住证 is endorsed once a year (Interim Regulations on Residence Permits, article 10); a disability certificate holds for ten years (rules of the
 * Disabled Persons’ Federation, article 9); who lives on the minimum allowance is looked at again every year in Shandong.
 */
export const endingPermits: readonly EndingPermit[] = [
  { service: 'residencePermit', name: '居住证签注', todo: '到期前一个月里来签注，过了期证就不管用了' },
  { service: 'disabilityAllowance', name: '残疾人证', todo: '到期前三个月换新证，补贴才不会断' },
  { service: 'minimumLiving', name: '低保复核', todo: '每年要再核一次，提前把材料备好' },
]

/** What ended is of no use any more after some months. */
export const reminding: Purpose = { says: '证件快到期了提醒您', basis: 'consent', days: 180 }
