/**
 * Times of the product are texts with offset +08:00 and milliseconds, so that the order of the text is the order of
 * time, whatever zone the machine is in (DOMAIN §13). China has kept +08:00 without summer time since 1991.
 */
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** `2026-11-24T13:52:07.123+08:00` */
export type Time = string

const offset = 8 * 60
const shape = 'YYYY-MM-DDTHH:mm:ss.SSSZ'

/** The time as a text, from milliseconds since the epoch. */
export const fromEpoch = (ms: number): Time => dayjs(ms).utcOffset(offset).format(shape)

/** The same moment as a dayjs in Shanghai. */
export const inShanghai = (time: Time) => dayjs(time).utcOffset(offset)

export const format = (time: dayjs.Dayjs): Time => time.utcOffset(offset).format(shape)

export const addMinutes = (time: Time, minutes: number): Time => format(inShanghai(time).add(minutes, 'minute'))
export const addSeconds = (time: Time, seconds: number): Time => format(inShanghai(time).add(seconds, 'second'))
export const addDays = (time: Time, days: number): Time => format(inShanghai(time).add(days, 'day'))
