import { fail } from '@shared/errors'
import { noticeColumnLabels } from '@shared/notices/labels'
import { remindInput, remindOutput } from '@shared/notices/reading'
import { noticeRules } from '@config/community/notices'
import { action, type PersonContext } from '../../_platform/call/action'
import { callIdOf } from '../../_platform/data/calls'
import { tell } from '../../_platform/messages/tell'
import { sayClock } from '../../_platform/sayDay'
import { _ } from '../../_platform/sdk'
import type { Time } from '../../_platform/time'
import { tellMany } from '../../messages/many'
import { slice } from '../audience/everybody'
import { noticeReceipts, notices, type Notice } from '../collections'
import { receiptId } from '../reading/receipts'
import { eventOf, told } from '../spreading/slices'
import { readersOf, type TheReaders } from './theReaders'
import { hourAfter, isReachable, isToBeTold, turnOf, withTurn, type Turn } from './turns'

/** Somebody else changed it at the same moment: so often it is looked at again. */
const tries = 8

/**
 * WeChat tells those of a part of the grid once more who have not read a notice, or not said 我已知晓: once an hour at most, for them as for what lies
 * in it. Whoever has no consent is told nothing here: they stand on the door list. A call that was cut off is gone on with, and tells nobody twice.
 * Two trips and one more to begin and to end it, and three for each thousand people.
 * @throws notFound; tooOften with the time while it is too soon; notNow while the notice itself is still on its way
 */
export const remind = action
  .allow('notice.readers')
  .input(remindInput)
  .ids({ id: readersOf, node: code => code })
  .output(remindOutput)
  .mutation(async ({ ctx }) => {
    const { notice, node } = ctx.found.id
    const turn = await begun(notice, node, ctx)
    const count = turn.told ?? (await tellAgain(ctx.found.id, turn, ctx.clock.now()))
    if (turn.told === null) await ended(notice._id, { ...turn, told: count }, ctx.clock.now())
    return { id: notice._id, node, at: turn.at, told: count, from: hourAfter(turn.at) }
  })

/** Takes the turn: of several calls at once one has it. */
async function begun(first: Notice, node: string, { actor, key, clock }: PersonContext): Promise<Turn> {
  const call = callIdOf(actor.personId, key)
  let notice: Notice | null = first
  for (let nth = 1; notice !== null && nth <= tries; nth++) {
    const now = clock.now()
    const found = turnOf(notice, { node, call, now })
    if ('until' in found) throw tooSoon(found.until, now)
    if (!found.isNew || (await kept(notice, found.turn, now))) return found.turn
    notice = await notices.find(first._id)
  }
  throw fail('busy')
}

function tooSoon(until: Time | null, now: Time) {
  if (until === null) return fail('notNow', { message: '公告还在一家一家发，等发完了再提醒' })
  const says = `${noticeRules.againMinutes} 分钟里最多提醒一次，免得打扰。${sayClock(until, now)} 以后再发`
  return fail('tooOften', { retryAt: until, message: says })
}

/** It is no change of the notice, so its version stays. @returns false when somebody was first */
const kept = (notice: Notice, turn: Turn, now: Time) =>
  notices.updateIf(notice._id, notice.again ? { 'again.no': notice.again.no } : { again: null }, {
    again: _.set(withTurn(notice, turn, now)),
  })

async function ended(id: string, turn: Turn, now: Time): Promise<void> {
  for (let nth = 1; nth <= tries; nth++) {
    const notice = await notices.find(id)
    if (!notice || (await kept(notice, turn, now))) return
  }
}

/** @returns how many were told: WeChat asks them when it may (courier) */
async function tellAgain({ notice, places }: TheReaders, turn: Turn, at: Time): Promise<number> {
  const { content, column } = notice
  const title = content.urgent ? '急！还没点「我已知晓」' : '有公告您还没看'
  const facts = { title, column: noticeColumnLabels[column], notice: content.title, at }
  let count = 0
  for (let after: string | null = ''; after !== null;) {
    const { found, next }: Awaited<ReturnType<typeof sliceOf>> = await sliceOf(notice, places, after, at)
    after = next
    const receipts = await noticeReceipts.findMany(found.map(({ person }) => receiptId(notice._id, person._id)))
    const receiptOf = new Map(receipts.map(receipt => [receipt.personId, receipt]))
    const missing = found.filter(({ person }) => isToBeTold(notice, person, receiptOf.get(person._id), at))
    if (missing.length === 0) continue
    const messages = missing.map(({ person }) => tell(person._id, 'noticePublished', facts, notice._id, content.urgent))
    const recipients = new Map(missing.map(({ person }) => [person._id, person]))
    await tellMany(`${eventOf(notice)}.${turn.call}`, messages, recipients, at)
    count += missing.length
  }
  return count
}

/** A thousand who live there, those among them whom WeChat reaches. */
async function sliceOf(notice: Notice, places: TheReaders['places'], after: string, at: Time) {
  const { found, next } = await slice({ ...notice.audience, ...places }, after, at, told)
  return { found: found.filter(({ person }) => isReachable(notice, person, at)), next }
}
