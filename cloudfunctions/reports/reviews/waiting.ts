/** A report in the list of what waits for a human's look. */
import type { ReviewItem } from '@shared/reports/contract'
import { scopesOf, type Actor } from '@shared/permissions'
import { communityCode } from '../../grid/places/community'
import type { Report } from '../collections'
import { waitingIn, type Waiting } from '../lifecycle/reviews'
import { nameFor } from '../views/says'

/** What the list needs of a report. */
export const reviewFields = [
  'no', 'version', 'state', 'category', 'place', 'text', 'reporter', 'hiddenFrom', 'ladder', 'timeline', 'routing', 'textCheck',
  'submittedAt', 'reviewAt',
] as const satisfies (keyof Report)[] // prettier-ignore

/** The nodes whose reports somebody looks at. */
export const reviewedNodes = (actor: Actor): string[] =>
  scopesOf(actor, 'report.review').map(({ scope, node }) => (scope === 'all' || node === null ? communityCode : node))

/** Nobody judges what they wrote themselves. */
export const mayJudge = (actor: Actor, { by }: Waiting) => by?.personId !== actor.personId

/** A complaint about somebody is not theirs to see. */
export const isSeen = ({ hiddenFrom }: Pick<Report, 'hiddenFrom'>, actor: Actor) => !hiddenFrom.includes(actor.personId)

/** The report as the list shows it. */
export function reviewItem(report: Report, actor: Actor): ReviewItem {
  const { _id, no, version, state, category, place, timeline, routing, reporter } = report
  const waits = waitingIn(report).map(waiting => {
    const { kind, entry, at, by } = waiting
    const whose = by ?? { ...reporter, role: null }
    return {
      ...{ kind, entry, at, mine: !mayJudge(actor, waiting) },
      by: { name: nameFor(report, whose, actor, timeline[entry]), role: whose.role },
      text: kind === 'vacancy' ? routing.because : wordsOf(report, entry),
    }
  })
  return { id: _id, no, version, state, category, place: place.name, waits }
}

const wordsOf = ({ text, place, timeline }: Report, entry: number): string =>
  entry > 0 ? (timeline[entry]?.note ?? '') : [text, place.note].filter(Boolean).join(' · ')
