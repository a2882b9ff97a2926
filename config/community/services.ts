/** 我要办事 and 便民 (DOMAIN §7): what personal data are for. */
import type { Purpose } from './purposes'

export const guiding: Purpose = { says: '写明办事的要求是谁写的、谁看过的', basis: 'duty', days: null }
