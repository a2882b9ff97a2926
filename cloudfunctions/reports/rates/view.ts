/** The three rates out of what was counted (DOMAIN §4): numerators and denominators. Pure. */
import { reportEvents } from '@shared/reports/flow'
import type { Rate, RateCounts, RatesView } from '@shared/reports/rates'
import { rateCounts } from '@shared/reports/rateLabels'
import { nameOfPart } from '../../grid/places/community'
import type { ReportRate } from './collections'
import { deedPrefix, type Counts } from './contribution'
import { deedOf } from './facts'

const rate = (numerator: number, denominator: number): Rate => ({ numerator, denominator })

/** Answered in time of those that were answered or should have been; the resident's own words for the others, and silence is in neither. */
export function threeRatesOf(counts: Counts) {
  const of = (name: string) => counts[name] ?? 0
  return {
    response: rate(of('inTime'), of('inTime') + of('late')),
    solved: rate(of('solved'), of('solved') + of('unsolved')),
    satisfied: rate(of('satisfied'), of('satisfied') + of('neutral') + of('dissatisfied')),
  }
}

const countsOf = (counts: Counts) => Object.fromEntries(rateCounts.map(name => [name, counts[name] ?? 0])) as RateCounts

function deedsIn(counts: Counts): RatesView['deeds'] {
  return Object.entries(counts).flatMap(([name, times]) => {
    const deed = name.startsWith(deedPrefix) ? deedOf(name.slice(deedPrefix.length)) : null
    const event = reportEvents.find(each => each === deed?.event)
    return deed && event ? [{ event, role: deed.role, times }] : []
  })
}

/** @param found the counter of that node and month; null when nothing was filed there then */
export function ratesView(node: string, month: string, found: ReportRate | null): RatesView {
  const { counts = {}, parts = {}, at = null } = found ?? {}
  return {
    node,
    name: nameOfPart(node),
    month,
    ...threeRatesOf(counts),
    counts: countsOf(counts),
    deeds: deedsIn(counts),
    parts: Object.keys(parts)
      .sort()
      .map(code => ({
        code,
        name: nameOfPart(code),
        ...threeRatesOf(parts[code] ?? {}),
        counts: countsOf(parts[code] ?? {}),
      })),
    at,
  }
}
