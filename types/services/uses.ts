/** What somebody can do in 办事 for whoever lets them (代办), as the uses of a mandate tell it. */
export const serviceUses = {
  apply: '替您交了材料',
  correct: '替您补了材料',
  withdraw: '替您说不办了',
  rate: '替您评了办得怎么样',
  book: '替您约了窗口',
  noteExpiry: '替您记了证哪天到期',
  cancelBooking: '替您取消了预约',
} as const
export type ServiceUse = keyof typeof serviceUses
