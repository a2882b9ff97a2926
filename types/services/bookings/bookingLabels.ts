/** The Chinese of bookings, as people read it. */
import type { BookingEvent, BookingState } from './bookingFlow'

export const bookingStateLabels: Record<BookingState, string> = {
  asking: '正在约',
  booked: '约好了',
  came: '来过了',
  missed: '没来',
  cancelled: '取消了',
  lapsed: '过了时间',
  full: '没约上',
  calledOff: '窗口那天办不了',
}

/** What a button says. */
export const bookingEventLabels: Record<BookingEvent, string> = {
  book: '约这个时间',
  seat: '排上了',
  turnAway: '满了',
  cancel: '取消',
  arrive: '来了',
  miss: '没来',
  lapse: '过时间了',
  callOff: '窗口停了',
}

export const slotWheres = ['counter', 'home'] as const
export type SlotWhere = (typeof slotWheres)[number]

export const slotWhereLabels: Record<SlotWhere, string> = { counter: '来窗口', home: '上门' }
