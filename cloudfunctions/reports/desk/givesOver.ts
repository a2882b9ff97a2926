/** One report of a hand-over. */
import { Failure } from '@shared/errors'
import { handOverReason } from '@shared/reports/handOver'
import type { PersonContext } from '../../_platform/call/context'
import type { Member, Person } from '../../_platform/call/members'
import { remembers, withCall } from '../../_platform/data/calls'
import { writeDecision } from '../../_platform/data/change'
import { sayDay } from '../../_platform/sayDay'
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

const stays = ({ state, pause }: Report) =>
  state === 'suspended'
    ? `挂起着${pause ? `，到${sayDay(pause.until)}接着办` : ''}；要交出去，请先点「继续办」`
    : '现在还不能转，请先打开看看'

/** Why it cannot be given over; null when it can. Pure. */
export function whyNot(report: Report, actor: Member, to: Person, at: Time): string | null {
  if (report.holder?.personId !== actor.personId) return '已经不在您手里了'
  if (refusal(report, eventFor(report), partiesOf(report, actor), at)) return stays(report)
  try {
    receiver(report, to, at)
    return null
  } catch (error) {
    if (error instanceof Failure) return error.fields?.to ?? error.message
    throw error
  }
}

interface Outcome {
  id: string
  no: string
  /** Null when it went over, now or when this call came before. */
  why: string | null
  /** It has messages that are to go out. */
  carries: boolean
}

/** Gives one over, if this call did not do it before. */
export async function givesOver(ctx: PersonContext, id: string, to: Person): Promise<Outcome> {
  const { actor } = ctx
  for (let attempt = 0; attempt < tries; attempt++) {
    const at = ctx.clock.now()
    const before = await reports.find(id)
    if (!before) return { id, no: '', why: '没找到，请刷新看看', carries: false }
    const { no } = before
    if (remembers(before, ctx, at)) return { id, no, why: null, carries: before.outboxAt !== null }
    const why = whyNot(before, actor, to, at)
    if (why !== null) return { id, no, why, carries: false }
    const event = { type: eventFor(before), ...receiver(before, to, at), note: handOverReason }
    const moved = advance(before, event, doerOf(before, actor), at)
    const after = { ...moved, calls: withCall(before, ctx, moved.version, at) }
    if (await writeDecision(reports, before, withRoom(after))) return { id, no, why: null, carries: true }
  }
  return { id, no: '', why: '这件刚被别人处理过，请再试一次', carries: false }
}
