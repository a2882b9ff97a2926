/** Writes the shares of a round, part by part: stopped anywhere, the next call or the timer goes on where it was. */
import { fruitRules } from '@config/community/festivalDay'
import { stopwatch, type Clock } from '../../../_platform/clock'
import { apportioned } from './apportion'
import { rounds, shares, type Round, type Share } from '../collections'
import { homesOf, weightOf } from './list'

export const shareIdOf = (edition: number, round: number, home: string) => `${edition}#${round}#${home}`

/** All shares of a round: they add up to what is shared out in it, to the gram. Pure. */
export function sharesOf({ edition, round, rule, grams, list, at }: Round): Share[] {
  const homes = homesOf(list)
  const parts = apportioned(
    grams,
    homes.map(home => weightOf(rule, home)),
  )
  return homes.map(({ home, heads, elder, deliver }, nth) => ({
    _id: shareIdOf(edition, round, home),
    version: 1,
    edition,
    round,
    home,
    grams: parts[nth] ?? 0,
    order: nth + 1,
    heads,
    elder,
    deliver,
    route: deliver ? home : null,
    state: 'ready',
    handed: null,
    at,
  }))
}

/** @returns the round as it stands then: done, or as far as the time of one call went. Two trips for each part of five hundred. */
export async function spread(round: Round, clock: Clock): Promise<Round> {
  const took = stopwatch()
  const all = sharesOf(round)
  let { written } = round
  while (written < all.length && took() < fruitRules.shareSeconds * 1000) {
    const part = all.slice(written, written + fruitRules.sharesAtOnce)
    // Who wrote this part before and was stopped left it as it is here: the list is frozen.
    await shares.insertMany(part)
    await rounds.updateIf(round._id, { written }, { written: written + part.length })
    written += part.length
  }
  if (written < all.length) return { ...round, written }
  const doneAt = clock.now()
  await rounds.updateIf(round._id, { doneAt: null }, { doneAt, dueAt: null, written })
  return { ...round, written, doneAt }
}
