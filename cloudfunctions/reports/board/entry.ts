/** An entry of the board: how it begins, and each step after that. Pure. */
import { fail } from '@shared/errors'
import { householdOf, may, type Actor } from '@shared/permissions'
import type { BoardItem } from '@shared/reports/board'
import { marksOf, reaches } from '@shared/reports/reach'
import { categoryOf } from '@config/community/categories'
import type { Decision } from '../../_platform/data/change'
import { tell } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import { monthOf } from '../rates/counters'
import type { Report } from '../collections'
import { placeShown, tookMinutes, wordsShown } from './boardable'
import type { BoardEntry } from './collections'

type By = BoardEntry['proposedBy']

interface Proposed {
  words: string
  before: string[]
  after: string[]
}

const toldReporter = (entry: BoardEntry, title: string, at: Time) => [
  tell(entry.reporter.personId, 'reportBoard', { title, category: categoryOf(entry.category).name, place: entry.place, at }, entry._id), // prettier-ignore
]

/** Proposed: whoever reported it is told before anybody else reads it, and may say no. @throws notNow when it is there, or they said no */
export function proposed(
  before: BoardEntry | null,
  report: Report,
  actor: Actor,
  by: By,
  { words, before: was, after: is }: Proposed,
  at: Time,
): Decision<BoardEntry> {
  if (before?.state === 'refused') throw fail('notNow', { message: '反映人不同意公示这一件' })
  if (before && before.state !== 'off') throw fail('notNow', { message: '这一件已经提过了' })
  const after: BoardEntry = {
    _id: report._id,
    version: before?.version ?? 0,
    state: 'proposed',
    reporter: { personId: report.reporter.personId },
    recused: [...report.recused, ...marksOf(householdOf(actor))],
    category: report.category,
    place: placeShown(report),
    ladder: report.ladder,
    words: wordsShown(report, words),
    before: was,
    after: is,
    month: monthOf(report.submittedAt),
    took: tookMinutes(report),
    at,
    proposedBy: by,
    agreedBy: null,
    waitingAt: at,
    shownAt: null,
    outbox: before?.outbox ?? [],
    outboxAt: before?.outboxAt ?? null,
  }
  return { after, tell: toldReporter(after, '有人想把这件事放上公示栏，您不愿意就点进来说', at) }
}

/** May this person look after it: for their part of the grid, and not for their own household's. */
export const looksAfter = ({ ladder }: Pick<BoardEntry, 'ladder'>, actor: Actor): boolean =>
  may(actor, 'report.board', { ladder })

/** Is this a second person: not whoever proposed it, nor of their household, nor of the reporter's? */
export const isSecondPerson = ({ recused }: Pick<BoardEntry, 'recused'>, actor: Actor): boolean =>
  reaches({ hiddenFrom: [], recused }, householdOf(actor), 'handle')

/** @throws notNow unless it waits, forbidden for whoever is no second person */
export function agreed(before: BoardEntry, actor: Actor, by: By, at: Time): Decision<BoardEntry> {
  if (before.state !== 'proposed') throw fail('notNow')
  if (!isSecondPerson(before, actor)) throw fail('forbidden', { message: '要请另一个人来看，同一家的也不行' })
  const after: BoardEntry = { ...before, state: 'shown', agreedBy: by, waitingAt: null, shownAt: at }
  return { after, tell: toldReporter(after, '这件事放上公示栏了，没有名字和门牌，您随时可以让我们拿下来', at) }
}

/** Off at once: by staff, or for good by whoever reported it. @throws notNow when it is off already */
export function takenOff(before: BoardEntry, state: 'off' | 'refused'): Decision<BoardEntry> {
  const isOff = before.state === 'refused' || (before.state === 'off' && state === 'off')
  if (isOff) throw fail('notNow')
  return { after: { ...before, state, waitingAt: null, shownAt: null } }
}

/** What this person may do with it now. */
export function allowedOn(entry: BoardEntry, actor: Actor): BoardItem['allowed'] {
  const staff = looksAfter(entry, actor)
  const waits = entry.state === 'proposed'
  const visible = waits || entry.state === 'shown'
  return [
    ...(staff && waits && isSecondPerson(entry, actor) ? (['agree'] as const) : []),
    ...(staff && visible ? (['takeOff'] as const) : []),
    ...(entry.reporter.personId === actor.personId && entry.state !== 'refused' ? (['refuse'] as const) : []),
  ]
}
