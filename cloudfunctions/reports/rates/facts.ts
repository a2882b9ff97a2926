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
  followers: [],
  deeds: {},
}

/** What stands out when somebody does it much. */
export const watchedDeeds: readonly string[] = [
  'decline',
  'sendBack',
  'suspend',
  'approveSuspension',
  'extend',
  'exclude',
  'confirmExclusion',
  'merge',
]

type Step = Pick<Entry, 'event' | 'at' | 'by' | 'word' | 'answer' | 'other'>

/** The facts after one more step of the timeline. */
export function factsAfter(before: Facts, step: Step): Facts {
  const { event, at, by, word } = step
  const after = withDeed(before, step)
  // Whoever follows it has a word beside the reporter's own.
  if (event === 'rateJoined') {
    const others = after.followers.filter(({ personId }) => personId !== by.personId)
    return word ? { ...after, followers: [...others, { ...word, personId: by.personId }] } : after
  }
  const said = word ? { ...after, word } : after
  switch (event) {
    case 'accept':
      return { ...said, answeredAt: before.answeredAt ?? at }
    case 'decline':
      return { ...said, answeredAt: before.answeredAt ?? at, ended: 'declined' }
    case 'decideAppeal':
      // It is to be handled after all, and its clocks begin anew.
      return step.answer ? { ...said, answeredAt: null, ended: null } : said
    case 'withdraw':
      return { ...said, ended: 'withdrawn' }
    case 'merge':
      // Somebody looked at it, and it goes on in another one, where it is judged too; of the other one it says nothing.
      return step.other?.into
        ? { ...said, answeredAt: before.answeredAt ?? at, ended: 'merged', word: null, followers: [] }
        : said
    case 'unmerge':
      return step.other?.into ? { ...said, ended: null } : said
    case 'resolve':
      return { ...said, settledAt: at, word: null, followers: [] }
    case 'rate':
    case 'close':
      return { ...said, closed: true }
    case 'reopen':
      return reopened(said, word)
    case 'calledBack':
      return word && !word.solved ? reopened(said, word) : said
    case 'confirmExclusion':
      return { ...said, excluded: true }
    case 'include':
      return { ...said, excluded: false }
    default:
      return said
  }
}

/** Whatever anybody said before: it is not solved. */
const reopened = (facts: Facts, word: Step['word']): Facts => ({
  ...facts,
  settledAt: null,
  closed: false,
  word: word ?? { solved: false },
  followers: [],
})

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
