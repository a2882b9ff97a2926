/**
 * What the figures need to know of a report, as its timeline tells it: one step of the timeline after the other (DOMAIN §4). Kept with the
 * report, so that counting reads no older pages; counting anew goes through the whole timeline with the same rule. Pure.
 */
import { roles } from '@shared/permissions'
import type { Facts } from '@shared/reports/facts'
import type { Entry } from '../collections'

export const noFacts: Facts = {
  answeredAt: null,
  settledAt: null,
  closed: false,
  ended: null,
  excluded: false,
  word: null,
  deeds: {},
}

/** What stands out when somebody does it much. */
export const watchedDeeds: readonly string[] = [
  'decline',
  'sendBack',
  'suspend',
  'extend',
  'exclude',
  'confirmExclusion',
  'merge',
]

type Step = Pick<Entry, 'event' | 'at' | 'by' | 'word' | 'answer' | 'other'>

/** The facts after one more step of the timeline. */
export function factsAfter(before: Facts, step: Step): Facts {
  const said = { ...withDeed(before, step), ...(step.word ? { word: step.word } : {}) }
  switch (step.event) {
    case 'accept':
      return { ...said, answeredAt: before.answeredAt ?? step.at }
    case 'decline':
      return { ...said, answeredAt: before.answeredAt ?? step.at, ended: 'declined' }
    case 'merge':
      // Somebody looked at it, and it goes on in another one; of the other one it says nothing.
      return step.other?.into ? { ...said, answeredAt: before.answeredAt ?? step.at } : said
    case 'decideAppeal':
      // Upheld: it is to be handled after all.
      return step.answer ? { ...said, ended: null } : said
    case 'calledBack':
      // What they say on the phone is their word; not solved opens it again.
      return step.answer === false ? { ...said, settledAt: null, closed: false } : said
    case 'withdraw':
      return { ...said, ended: 'withdrawn' }
    case 'resolve':
      return { ...said, settledAt: step.at, word: null }
    case 'rate':
    case 'close':
      return { ...said, closed: true }
    case 'reopen':
      // Whatever they said before: it is not solved.
      return { ...said, settledAt: null, closed: false, word: step.word ?? { solved: false } }
    case 'confirmExclusion':
      return { ...said, excluded: true }
    case 'include':
      return { ...said, excluded: false }
    default:
      return said
  }
}

function withDeed(before: Facts, { event, by, other }: Step): Facts {
  if (!by.role || !watchedDeeds.includes(event) || other?.into === false) return before
  const deed = `${event}:${by.role}`
  return { ...before, deeds: { ...before.deeds, [deed]: (before.deeds[deed] ?? 0) + 1 } }
}

/** What a whole timeline tells, from the submission on. */
export const factsOf = (timeline: readonly Step[]): Facts => timeline.reduce(factsAfter, noFacts)

/** `sendBack:unitLead` in its two words. */
export function deedOf(key: string) {
  const [event = '', role = ''] = key.split(':')
  const known = roles.find(each => each === role)
  return known ? { event, role: known } : null
}
