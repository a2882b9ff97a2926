import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { calledInput, calledOutput } from '@shared/notices/reading'
import { action, type PersonContext } from '../../_platform/call/action'
import { ofPerson } from '../../_platform/call/authorisation'
import { _ } from '../../_platform/sdk'
import { isNoted, noted } from '../../messages/callList/noted'
import type { NotedCall } from '../../messages/callList/schema'
import { placeAmong } from '../audience/whom'
import { liesIn } from '../audience/places'
import { noticeReceipts } from '../collections'
import { receiptId, receiptOf } from '../reading/receipts'
import { isTold } from '../reading/theMessages'
import { readersOf } from './theReaders'

const theirs = (id: Id<'notice'>, ctx: PersonContext, field: string) => readersOf(id, ctx, field, {})

/**
 * Somebody who has not read a notice was called or visited about it: told, or not reached, with the hour. Whoever was told is not called again by
 * anybody else (messages.callList).
 * @throws notFound for somebody whom it is not for, or who does not live in the caller's part of the grid; conflict when somebody else did so meanwhile
 */
export const called = action
  .allow('notice.readers')
  .input(calledInput)
  .ids({ id: theirs, person: ofPerson((person, personId) => ({ person, personId })) })
  .output(calledOutput)
  .mutation(async ({ input: { outcome }, ctx }) => {
    const { actor, clock, found } = ctx
    const { notice, places } = found.id
    const { person, personId } = found.person
    const at = clock.now()
    const place = person ? placeAmong(person, notice.audience, at) : null
    if (place === null || !liesIn(places, place) || personId === actor.personId) throw fail('notFound')
    const id = receiptId(notice._id, personId)
    const before = await noticeReceipts.find(id)
    const view = ({ outcome, at, tries }: NotedCall) => ({ id: notice._id, person: personId, outcome, at, tries })
    if (before && isNoted(before, ctx)) return view(before.called)
    const called = noted(before ?? {}, outcome, ctx)
    const isWritten = before
      ? await noticeReceipts.updateIf(id, before.called ? { 'called.call': before.called.call } : { called: null }, {
          called: _.set(called),
        })
      : await noticeReceipts.insert({ ...receiptOf(notice._id, personId, place, at), called })
    if (!isWritten) {
      // Somebody else's call, or this very one, sent twice at once.
      const now = await noticeReceipts.find(id)
      if (now && isNoted(now, ctx)) return view(now.called)
      throw fail('conflict')
    }
    if (outcome === 'done') await isTold(notice._id, personId)
    return view(called)
  })
