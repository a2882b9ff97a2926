/**
 * What whoever follows a report sees of it: place, category, how far it is and who has it; never words, photos or people of the first
 * (DOMAIN §4). It is taken out of the report before anything is made of it, so that no view can forget it.
 */
import { may, type Actor } from '@shared/permissions'
import type { JoinedView } from '@shared/reports/duplicates'
import { isPseudonym } from '../../_platform/personId'
import { maskName } from '../../_platform/privacy/mask'
import type { Entry, Join, Report } from '../collections'
import { thingOf } from '../lifecycle/parties'
import { actsForReporter } from '../lifecycle/acting'
import { joinOf } from './joins'

/** Instead of the id of somebody who is not to be known. */
export const nobody = ''
export const aNeighbour = { personId: nobody, name: '一位邻居' }

/** Does somebody read it only because they follow it? */
const followsOnly = (report: Report, actor: Actor) =>
  !may(actor, 'report.read', thingOf(report)) && joinOf(report, actor) !== undefined

/** May this reader know who follows it? Whoever works on it; not its reporter, nor those who act for them. */
export function seesFollowers(report: Report, reader: Actor): boolean {
  const { ownerId, ...asStaff } = thingOf(report)
  return ownerId !== reader.personId && !actsForReporter(report, reader) && may(reader, 'report.read', asStaff)
}

/** A report as somebody may know it: whole, or as one who follows it. */
export const shownTo = (report: Report, actor: Actor): Report =>
  followsOnly(report, actor) ? asFollower(report, actor) : report

function asFollower(report: Report, actor: Actor): Report {
  const {
    agent: _agent,
    exclusion: _exclusion,
    onBehalf: _onBehalf,
    finds: _finds,
    photoChecks: _photoChecks,
    place,
    timeline,
    routing,
    ...rest
  } = report
  const { code, name } = place
  return {
    ...rest,
    text: '',
    photos: [],
    // Without a code it is the reporter's own words.
    place: { code, name: code === null ? '没说在哪儿' : name },
    reporter: aNeighbour,
    recused: [],
    textCheck: 'pass',
    rating: null,
    // Of a list only some of it was read.
    ...(timeline ? { timeline: timeline.map(entry => entryFor(report, entry, actor)) } : {}),
    ...(routing ? { routing: { ...routing, because: '', skipped: [] } } : {}),
  } as Report
}

/** Their own step whole; of others that it happened, and who of those who work here did it. */
function entryFor(report: Report, entry: Entry, actor: Actor): Entry {
  if (entry.by.personId === actor.personId) return entry
  const { note: _note, photos: _photos, noPhoto: _noPhoto, textCheck: _check, acting, ...step } = entry
  // Whoever sends it, or writes it down for them, is of the reporter's side.
  const isNeighbours =
    entry.event === 'submit' || acting || entry.joiner || entry.by.personId === report.reporter.personId
  return isNeighbours ? { ...step, by: { ...aNeighbour, role: null } } : step
}

/** Who follows it, for a list or the whole view; nothing where nobody does. */
export function joinedOf(report: Report, actor: Actor): { joined?: JoinedView } {
  const { joined: count = 0, joins = [] } = report
  if (count === 0) return {}
  const own = joinOf(report, actor)
  return {
    joined: {
      count,
      ...(own ? { mine: true, ...(own.rating ? { rating: own.rating } : {}) } : {}),
      ...(own && own.personId !== actor.personId ? { whose: own.name } : {}),
      ...(seesFollowers(report, actor) && joins.length > 0 ? { people: joins.map(followerView) } : {}),
    },
  }
}

const followerView = ({ personId, name, at, rating }: Join) => ({
  name: isPseudonym(personId) ? name : maskName(name),
  at,
  ...(rating ? { solved: rating.solved, rating: rating.rating } : {}),
})
