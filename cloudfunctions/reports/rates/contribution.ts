/** What one report adds to the figures of its month (DOMAIN §4 "The three rates"): numbers by their names. Pure. */
import { openGroups } from '@config/community/rates'
import type { Facts } from '@shared/reports/facts'
import { toEpoch, type Time } from '../../_platform/time'
import type { Report } from '../collections'
import { factsOf } from './facts'
import { bucketOf } from '../openNumbers/histogram'

export type Counts = Record<string, number>

export type Counted = Pick<Report, 'category' | 'hiddenFrom' | 'submittedAt' | 'ackDueAt' | 'timeline' | 'facts'> &
  Partial<Pick<Report, 'rating' | 'slot'>>

/** Figures of everybody begin with it; they stand in the community's counters alone. */
export const openPrefix = 'open:'
/** Figures of what posts did. */
export const deedPrefix = 'did:'

/** What a whole timeline tells. From before its steps kept the words that were said, the rating has the last one. */
export function factsTold({ timeline, rating }: Pick<Counted, 'timeline' | 'rating'>): Facts {
  const told = factsOf(timeline)
  if (told.word || !rating || timeline.some(({ word }) => word)) return told
  return { ...told, word: { solved: rating.solved, rating: rating.rating } }
}

/** As they are kept; of a report from before they were, as its timeline tells them. */
export const factsKept = (report: Pick<Counted, 'facts' | 'timeline' | 'rating'>): Facts =>
  report.facts ?? factsTold(report)

/**
 * A complaint about somebody who works here is in no figure: whoever it is about reads those of their own part of the grid, and there are so
 * few of them that each figure would be one person.
 */
export const isComplaint = ({ category, hiddenFrom }: Pick<Report, 'category' | 'hiddenFrom'>) =>
  category === 'staffComplaint' || hiddenFrom.length > 0

/** @param facts what its timeline tells: as it is kept, or gone through anew */
export function contributionOf(report: Counted, now: Time, facts: Facts = factsKept(report)): Counts {
  if (isComplaint(report) || report.timeline.length === 0) return {}
  return { ...ratesOf(report, facts, now), ...deedsOf(facts), ...openOf(report, facts) }
}

function ratesOf({ ackDueAt }: Counted, facts: Facts, now: Time): Counts {
  const { answeredAt, settledAt, closed, ended, excluded, word, followers } = facts
  if (ended === 'withdrawn') return { withdrawn: 1 }
  if (excluded) return { excluded: 1 }
  return {
    filed: 1,
    ...(answeredAt !== null && answeredAt <= ackDueAt
      ? { inTime: 1 }
      : (answeredAt ?? now) > ackDueAt
        ? { late: 1 }
        : {}),
    ...(ended ? { [ended]: 1 } : {}),
    ...(settledAt !== null ? { settled: 1 } : {}),
    ...wordsOf(word ? [word, ...followers] : followers),
    // Silence is no answer: neither solved nor satisfied.
    ...(closed && !word ? { notRated: 1 } : {}),
  }
}

/** Each resident's word once: a report that twenty follow is judged by each of them. */
function wordsOf(words: readonly NonNullable<Facts['word']>[]): Counts {
  const names = words.flatMap(({ solved, rating }) => [solved ? 'solved' : 'unsolved', ...(rating ? [rating] : [])])
  return names.reduce<Counts>((sum, name) => ({ ...sum, [name]: (sum[name] ?? 0) + 1 }), {})
}

const deedsOf = ({ deeds }: Facts): Counts =>
  Object.fromEntries(Object.entries(deeds).map(([deed, times]) => [`${deedPrefix}${deed}`, times]))

/** What everybody may read of it, among many: of which group, whether settled, after how long. */
function openOf({ category, submittedAt, slot }: Counted, { answeredAt, settledAt, ended }: Facts): Counts {
  const group = openGroups.find(({ categories }) => categories.includes(category))
  if (!group || ended === 'withdrawn' || ended === 'merged') return {}
  const key = `${openPrefix}${group.id}:`
  const after = (at: Time) => bucketOf((toEpoch(at) - toEpoch(submittedAt)) / 60_000)
  return {
    [`${key}filed`]: 1,
    ...(slot === undefined
      ? {}
      : { [`${key}who:${slot}`]: 1, [`${openPrefix}${settledAt ? 'settled' : 'left'}:who:${slot}`]: 1 }),
    ...(answeredAt ? { [`${key}answer:${after(answeredAt)}`]: 1 } : {}),
    ...(settledAt ? { [`${key}settled`]: 1, [`${key}finish:${after(settledAt)}`]: 1 } : {}),
  }
}

/** When time alone changes what it adds: nobody has answered yet, and then it is late. Null when nothing but a change can. */
export function changesAt(report: Counted, now: Time): Time | null {
  const { answeredAt, ended, excluded } = factsKept(report)
  const waits = !isComplaint(report) && answeredAt === null && ended === null && !excluded
  return waits && now <= report.ackDueAt ? report.ackDueAt : null
}

/** What has to be added to `before` to have `after`; numbers that stay are not in it. */
export function difference(before: Counts, after: Counts): Counts {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return Object.fromEntries(
    [...names].flatMap(name => {
      const by = (after[name] ?? 0) - (before[name] ?? 0)
      return by === 0 ? [] : [[name, by] as const]
    }),
  )
}

/** Numbers with others added; what comes to nothing is not in it, so that equal figures are equal documents. */
export function sumOf(counts: Counts, added: Counts): Counts {
  const sum = { ...counts }
  for (const [name, by] of Object.entries(added)) sum[name] = (sum[name] ?? 0) + by
  return Object.fromEntries(Object.entries(sum).filter(([, number]) => number !== 0))
}

export const isNothing = (counts: Counts) => Object.keys(counts).length === 0
