/** 约时间: five hundred households want the forty places of a day, all at once (DOMAIN §7). */
import { aCommunity } from '../functions/community'
import { manyBook } from '../functions/services/manyBook'
import type { Figure } from './figure'

const households = 500
const day = '2026-11-26'

export async function slots(): Promise<Figure[]> {
  const community = await aCommunity()
  try {
    await community.control('POST', 'clock', { now: Date.parse('2026-11-24T09:00:00+08:00') })
    const { places, booked, seats, differ, unfinished, errors } = await manyBook(community, { day, households })
    const wrong = Math.abs(booked - places) + Math.abs(seats - places) + differ + unfinished
    const of = `${households} households for ${places} places`
    return [
      { name: 'places of a day at the counter, given at once', measured: wrong, limit: 0, unit: 'too many or too few', note: of },
      { name: 'the same, calls that failed', measured: errors.length, limit: 0, unit: 'errors' },
    ] // prettier-ignore
  } finally {
    await community.stop()
  }
}
