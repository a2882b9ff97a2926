/**
 * What was done while there was no network, waiting to be sent: a list as plain data, and what happens to it. The state table says
 * how a report will be once it is sent, so that a lead in a cellar can take it up and settle it in one go.
 */
import { eventRules, nextState, type ReportEvent, type ReportState } from '@shared/reports/flow'
import type { ReportSummary } from '@shared/reports/contract'
import type { PhotoDraft } from '../../photos/uploadPhoto'
import type { VerbInput } from '../../reports/useReport'

/** The changes that staff make; each is an event of the state table. */
export const staffVerbs = [
  'accept',
  'assign',
  'transfer',
  'sendBack',
  'suspend',
  'resume',
  'remind',
  'resolve',
] as const
export type StaffVerb = (typeof staffVerbs)[number]

/** What staff decide on a page of its own, and never without a network: it answers somebody, or ends what they asked for. */
export const pageVerbs = ['decideAppeal', 'approveSuspension', 'extend', 'decline'] as const
export type PageVerb = (typeof pageVerbs)[number]
export const isPageVerb = (verb: string): verb is PageVerb => pageVerbs.some(other => other === verb)

/** A change that was decided on and not answered yet. */
export interface Outgoing<V extends StaffVerb = StaffVerb> {
  /** The mutation's key: however often it is sent, it counts once (ARCHITECTURE §4). */
  key: string
  verb: V
  /** `version` is the one that was decided on; `place` names it in the list. */
  report: { id: string; version: number; place: string }
  /** What the action takes beside id, version and photos. */
  input: Omit<VerbInput<V>, 'photos'>
  photos: PhotoDraft[]
  /** Why the server did not take it; absent while it waits. */
  problem?: string
}

export type OutgoingEvent =
  | { type: 'kept'; change: Outgoing }
  | { type: 'uploaded'; key: string; name: string; fileID: string }
  | { type: 'refused'; key: string; problem: string }
  | { type: 'sent' | 'dropped'; key: string }

export const isWaiting = (change: Outgoing) => change.problem === undefined

/** What stands behind a change whose report's earlier step failed: it was decided on something that did not happen. */
const afterRefusal = '前一步没办成，请看看进展再办'

/** The list after an event. Nothing of the old list is changed. */
export function outgoing(list: readonly Outgoing[], event: OutgoingEvent): readonly Outgoing[] {
  switch (event.type) {
    case 'kept':
      // The same decision twice is one: a second tap on 接单 while it waits.
      return list.some(other => isWaiting(other) && isSameStep(other, event.change)) ? list : [...list, event.change]
    case 'uploaded':
      return list.map(change => (change.key === event.key ? withFile(change, event.name, event.fileID) : change))
    case 'refused': {
      const refused = list.find(change => change.key === event.key)
      return list.map(change => {
        if (change.key === event.key) return { ...change, problem: event.problem }
        return refused && follows(list, refused, change) ? { ...change, problem: afterRefusal } : change
      })
    }
    case 'sent':
    case 'dropped':
      return list.filter(change => change.key !== event.key)
  }
}

const isSameStep = (a: Outgoing, b: Outgoing) =>
  a.report.id === b.report.id && a.verb === b.verb && a.report.version === b.report.version

const follows = (list: readonly Outgoing[], first: Outgoing, change: Outgoing) =>
  isWaiting(change) && change.report.id === first.report.id && list.indexOf(change) > list.indexOf(first)

const withFile = (change: Outgoing, name: string, fileID: string): Outgoing => ({
  ...change,
  photos: change.photos.map(photo => (photo.name === name ? { ...photo, fileID } : photo)),
})

/** What can be sent now: the oldest waiting change of each report. The next one needs the answer of the one before. */
export const sendable = (list: readonly Outgoing[]) =>
  list.filter((change, at) => isWaiting(change) && !list.slice(0, at).some(earlier => isBefore(earlier, change)))

const isBefore = (earlier: Outgoing, change: Outgoing) => isWaiting(earlier) && earlier.report.id === change.report.id

type Changing = Pick<ReportSummary, 'id' | 'version' | 'state' | 'allowed'>

/**
 * The report as it will be when all that waits for it is sent: its version goes on by one each time, and its holder may do what
 * the state table gives a holder then. A change that the server has answered meanwhile no longer counts.
 */
export function asWillBe<R extends Changing>(report: R, list: readonly Outgoing[]): R {
  return list.reduce((before, change) => {
    const counts = isWaiting(change) && change.report.id === before.id && change.report.version === before.version
    const asks = change.verb === 'suspend' && asksToWait(before)
    const state = counts ? nextState(before.state, change.verb, asks) : null
    const stays = asks || keeps.includes(change.verb)
    return state ? { ...before, state, version: before.version + 1, allowed: stays ? holderEvents(state) : [] } : before
  }, report)
}

/** Whoever may settle it holds it: they ask whether it may wait; whoever stands above lets it. */
export const asksToWait = ({ allowed }: Pick<ReportSummary, 'allowed'>) => allowed.includes('resolve')

/** After these it is still in the same hand; after giving it away nobody here holds it any more. */
const keeps: readonly StaffVerb[] = ['accept', 'resolve', 'resume']

/** What its holder may do then without a network. */
const holderEvents = (state: ReportState): ReportEvent[] =>
  ([...staffVerbs, 'supplement'] as const).filter(
    event => eventRules[event].by.includes('holder') && nextState(state, event) !== null,
  )
