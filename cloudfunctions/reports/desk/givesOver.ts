/** One report of a hand-over. */
import { Failure } from '@shared/errors'
import { nextState } from '@shared/reports/flow'
import { categoryOf } from '@config/community/categories'
import type { PersonContext } from '../../_platform/call/context'
import type { Member, Person } from '../../_platform/call/members'
import { remembers, withCall } from '../../_platform/data/calls'
import { writeDecision } from '../../_platform/data/change'
import { withOutbox } from '../../_platform/messages/outbox'
import { tell } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import { reports, type Report } from '../collections'
import { receiver } from '../handling/give'
import { advance } from '../lifecycle/advance'
import { doerOf } from '../lifecycle/change'
import { partiesOf, refusal } from '../lifecycle/parties'
import { withRoom } from '../lifecycle/past'

/** Others change the same report at the same moment. */
const tries = 5

/** What came back to somebody to be given on is assigned; everything else is transferred. */
const eventFor = ({ state }: Report) => (state === 'submitted' ? ('assign' as const) : ('transfer' as const))

const notNow = '现在还不能转，请先打开看看'

/** Why it cannot go to somebody, whoever gives it; null when it can. Pure. */
export function cannotGo(report: Report, to: Person, at: Time): string | null {
  if (nextState(report.state, eventFor(report)) === null) return notNow
  try {
    receiver(report, to, at)
    return null
  } catch (error) {
    if (error instanceof Failure) return error.fields?.to ?? error.message
    throw error
  }
}

/** Why whoever has it cannot give it over; null when they can. Pure. */
export function whyNot(report: Report, actor: Member, to: Person, at: Time): string | null {
  if (report.holder?.personId !== actor.personId) return '已经不在您手里了'
  if (refusal(report, eventFor(report), partiesOf(report, actor), at)) return notNow
  return cannotGo(report, to, at)
}

export interface Outcome {
  id: string
  no: string
  /** Null when it went over, now or when this call came before. */
  why: string | null
  /** It has messages that are to go out. */
  carries: boolean
}

interface Giving {
  to: Person
  /** What stands in its history. */
  note: string
  whyNot(report: Report, at: Time): string | null
  /** What whoever had it is told, where it is not they who give it. */
  told?: string
}

/** Gives one over, if this call did not do it before. */
export async function givesOver(ctx: PersonContext, id: string, giving: Giving): Promise<Outcome> {
  const { actor } = ctx
  const { to, note } = giving
  for (let attempt = 0; attempt < tries; attempt++) {
    const at = ctx.clock.now()
    const before = await reports.find(id)
    if (!before) return { id, no: '', why: '没找到，请刷新看看', carries: false }
    const { no } = before
    if (remembers(before, ctx)) return { id, no, why: null, carries: before.outboxAt !== null }
    const why = giving.whyNot(before, at)
    if (why !== null) return { id, no, why, carries: false }
    const event = { type: eventFor(before), ...receiver(before, to, at), note }
    const moved = withNews(advance(before, event, doerOf(before, actor), at), before, giving, at)
    const after = { ...moved, calls: withCall(before, ctx, moved.version, at) }
    if (await writeDecision(reports, before, withRoom(after))) return { id, no, why: null, carries: true }
  }
  return { id, no: '', why: '这件刚被别人处理过，请再试一次', carries: false }
}

/** Whoever had it until now is told that it is theirs no longer. */
function withNews(report: Report, { holder }: Report, { told }: Giving, at: Time): Report {
  if (!told || !holder) return report
  const { no, category, place, dueAt, _id } = report
  const facts = { title: told, report: no, category: categoryOf(category).name, place: place.name, dueAt, at }
  return withOutbox(report, [tell(holder.personId, 'reportAssigned', facts, _id)], at)
}
