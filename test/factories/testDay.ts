/**
 * The day of the function tests: a Wednesday morning with everybody at work, whenever and wherever they run. What a test finds hangs on what is done in it,
 * never on the machine's date: a dated fixture beside "now" has broken tests one day later.
 */
export const testDay = Date.parse('2026-11-25T10:00:00+08:00')

const hour = 3_600_000

/** A moment so many hours from then, as it is stored. */
export const hoursFromTestDay = (hours: number) =>
  new Date(testDay + (hours + 8) * hour).toISOString().replace('Z', '+08:00')

/** A day so many days from then: `2026-11-25`. */
export const daysFromTestDay = (days: number) => hoursFromTestDay(days * 24).slice(0, 10)
