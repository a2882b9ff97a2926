/** 我要办事 and 便民 (DOMAIN §7): the numbers (P), and what personal data are for. */
import type { Purpose } from './purposes'

export const serviceRules = {
  /** Services that there can be. */
  most: 50,
} as const

export const guiding: Purpose = { says: '写明办事的要求是谁写的、谁看过的', basis: 'duty', days: null }
