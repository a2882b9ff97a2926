/** A line of the ledger as it comes in, and as it is read. */
import { fail } from '@shared/errors'
import type { LedgerLine } from '@shared/festival/day/fruit'
import { isAnnounced } from '@shared/festival/flow'
import type { Id } from '@shared/ids'
import { mayEver } from '@shared/permissions'
import type { PersonContext } from '../../../_platform/call/context'
import { idByKey } from '../../../_platform/data/calls'
import type { Target } from '../../../_platform/data/change'
import type { Transaction } from '../../../_platform/data/transaction'
import { maskName } from '../../../_platform/privacy/mask'
import type { Time } from '../../../_platform/time'
import { registeredTrees } from '@config/community/trees'
import { editions, sessions, type Session } from '../../collections'
import type { Day } from '../../gate/collections'
import { dayIn, saveDay } from '../../gate/day/day'
import { keyed } from '../../gate/pass/key'
import type { Mark } from './chain'
import { ledger, type Line } from '../collections'
import { entered, type Written } from './entry'

export const mark: Mark = (kind, text) => {
  const whole = keyed(`ledger ${kind}`, text)
  return kind === 'line' ? whole : whole.slice(0, 24)
}

/** The line that the call's own key names: a scale's phone that dies between 记下 and the answer sends it again, and it is one line. */
export const newLine: Target<Line, object, never, true> = {
  collection: ledger,
  id: (_input, ctx) => idByKey('line-', ctx),
  may: ({ by }, { actor }) => by.personId === actor.personId,
  begins: 'byKey',
  together: true,
}

/** Whoever writes a line. */
export const writer = ({ personId, name }: PersonContext['actor']) => ({ personId, name })

/** Writes a line after those of its edition, within a change that writes the line itself. @throws notFound, notNow */
export async function enteredIn(
  transaction: Transaction,
  { edition, id, written, at, change = day => day }: Entering,
): Promise<Line> {
  const before = await dayIn(transaction, edition, at)
  const { line, day } = entered(before, id, written, mark)
  await saveDay(transaction, before, change(day))
  return line
}

interface Entering {
  edition: number
  id: string
  written: Written
  at: Time
  /** What else of the day it changes. */
  change?: (day: Day) => Day
}

/** What was weighed together: a session, or a tree in it. @throws notFound */
export async function knownBatch(id: Id<'batch'>): Promise<Session> {
  const [session, tree] = id.split(':')
  const found = session ? await sessions.find(session) : null
  const isTree = tree === undefined || registeredTrees.some(each => each.id === tree)
  if (!found || !isTree) throw fail('notFound', { message: '没有这一批，请重新选哪一场、哪棵树' })
  return found
}

/** An edition that everybody knows of. @throws notFound */
export async function knownEdition(number: number): Promise<void> {
  const found = await editions.find(String(number), { select: ['state'] })
  if (!found || !isAnnounced(found.state)) throw fail('notFound', { message: '没有这一届，请刷新看看' })
}

/** @throws notFound for what is no line, or a correction itself */
export async function lineToCorrect(id: Id<'ledgerLine'>): Promise<Line> {
  const line = await ledger.find(id)
  if (!line) throw fail('notFound', { message: '账上没有这一笔，请刷新看看' })
  if (line.kind === 'correct') {
    throw fail('notNow', { message: '这一笔是冲正，不能再冲。要改就改原来那一笔' })
  }
  return line
}

/** A line as somebody reads it: who wrote it is named to those who serve there, to others by their family name. */
export const lineView =
  (actor: PersonContext['actor']) =>
  ({ _id, seq, kind, grams, batch, basket, of, now, reason, by, at, hash }: Line): LedgerLine => ({
    id: _id,
    seq,
    kind,
    grams,
    batch,
    basket,
    of,
    now,
    reason,
    by: mayEver(actor, 'festival.serve') ? by.name : maskName(by.name),
    at,
    hash,
  })
