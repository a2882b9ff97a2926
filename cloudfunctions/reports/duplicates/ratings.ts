/** What is said of how a report was settled: its reporter's word is the report's own, and each who follows it has one beside (DOMAIN §4). Pure. */
import type { Rating } from '@shared/reports/labels'
import type { Report } from '../collections'
import type { Doer } from '../lifecycle/events'

interface Said {
  solved: boolean
  rating: Rating
  note?: string
}

/** The report with somebody's word, where it belongs. */
export function ratedBy({ joins = [] }: Report, by: Doer, { solved, rating, note }: Said): Partial<Report> {
  const said = { solved, rating, ...(note ? { note } : {}) }
  if (by.joiner === undefined) return { rating: said }
  return { joins: joins.map(join => (join.personId === by.joiner ? { ...join, rating: said } : join)) }
}

/** Settled anew, everybody has the word again. */
export const unrated = ({ joins }: Report): Pick<Report, 'joins'> =>
  joins ? { joins: joins.map(({ rating: _before, ...join }) => join) } : {}
