/** A loan: how it begins, and every step after that (DOMAIN §14). Pure. */
import { fail } from '@shared/errors'
import type { Holder } from '@shared/grid/node'
import { isOpenLoan, nextLoanState, type LoanEvent } from '@shared/tools/flow'
import { lendingRules, type Tool } from '@config/community/tools'
import type { Member } from '../_platform/call/members'
import type { AnyCollection } from '../_platform/data/collection'
import type { Decision } from '../_platform/data/change'
import { tell } from '../_platform/messages/tell'
import { sayDay } from '../_platform/sayDay'
import { addDays, dateOf, isDay, type DateText, type Time } from '../_platform/time'
import { loans, type Loan } from './collections'

/** One tool on one day has one document, so that of two who ask in the same moment one is second. */
export const loanIdOf = (tool: string, day: DateText) => `${tool}#${day}`

/** The last day that can be asked for. */
export const lastDay = (now: Time): DateText => dateOf(addDays(now, lendingRules.daysAhead))

interface Asking {
  actor: Pick<Member, 'personId' | 'name'>
  tool: Tool
  day: DateText
  home: { code: string; name: string }
  /** The codes of what stands above the home. */
  ladder: string[]
  /** Who is told of it. */
  asked: readonly Holder[]
  at: Time
}

/**
 * The loan after somebody asked for the tool; null when it is theirs already.
 * @throws invalid for a day that cannot be, notNow when somebody else has it
 */
export function askedLoan(before: Loan | null, asking: Asking): Decision<Loan> | null {
  const { actor, tool, day, home, ladder, asked, at } = asking
  if (!isDay(day) || day < dateOf(at) || day > lastDay(at)) {
    const says = `请选今天到 ${sayDay(lastDay(at))}里的一天`
    throw fail('invalid', { fields: { day: says } })
  }
  if (before && isOpenLoan(before.state)) {
    if (before.asker.personId === actor.personId) return null
    throw fail('notNow', { message: '这天已经有人借了，请换一天' })
  }
  const after: Loan = {
    _id: loanIdOf(tool.id, day),
    version: 0,
    state: 'asked',
    tool: { id: tool.id, name: tool.name },
    day,
    asker: { personId: actor.personId, name: actor.name },
    home: home.code,
    place: home.name,
    ladder,
    at,
    doneBy: null,
    reason: null,
    outbox: before?.outbox ?? [],
    outboxAt: before?.outboxAt ?? null,
  }
  const facts = { title: '有人来借工具', tool: tool.name, note: `${sayDay(day)}用`, at }
  return {
    after,
    tell: asked.map(({ personId }) => tell(personId, 'toolLoan', facts, after._id)),
    adds: before ? [{ collection: loans as unknown as AnyCollection, document: pastLoan(before) }] : [],
  }
}

/** A loan that is over, out of the way of the next one. */
const pastLoan = (loan: Loan): Loan => ({
  ...loan,
  _id: `${loan._id}#${loan.version}`,
  calls: [],
  outbox: [],
  outboxAt: null,
})

type Step = Exclude<LoanEvent, 'ask'>

/** What the asker is told of each step; of their own, nothing. */
const news: Partial<Record<Step, (loan: Loan) => { title: string; note: string }>> = {
  handOut: ({ day }) => ({ title: '工具借给您了', note: `${sayDay(day)}用完请还回来` }),
  decline: ({ reason }) => ({ title: '这次没借成', note: reason ?? '' }),
  giveBack: () => ({ title: '工具还好了', note: '谢谢，下次再来借' }),
}

/**
 * A step of a loan.
 * @throws notNow when the table has no such step from here
 */
export function loanAfter(
  before: Loan,
  event: Step,
  { personId, name }: Pick<Member, 'personId' | 'name'>,
  at: Time,
  reason: string | null = null,
): Decision<Loan> {
  const state = nextLoanState(before.state, event)
  if (!state) throw fail('notNow')
  const says = news[event]
  const after: Loan = { ...before, state, reason, doneBy: says ? { personId, name } : before.doneBy }
  const facts = says && { ...says(after), tool: before.tool.name, at }
  return { after, tell: facts ? [tell(before.asker.personId, 'toolLoan', facts, before._id)] : [] }
}
