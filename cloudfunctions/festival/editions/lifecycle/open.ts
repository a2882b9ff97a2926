import { fail } from '@shared/errors'
import { editionStepInput, editionView } from '@shared/festival/editions'
import { isAnnounced } from '@shared/festival/flow'
import { action } from '../../../_platform/call/action'
import { sayDay } from '../../../_platform/sayDay'
import { dateOf, type Time } from '../../../_platform/time'
import { noted } from '../../audited'
import { editions, sessions, type Edition, type Session } from '../../collections'
import { staffView } from '../plan/staffView'
import { editionIdOf } from '../plan/written'
import { turned } from './turned'

/**
 * Opens every session whose announced time has come: the timer does so within a minute by itself. Never before that time, whoever asks: else
 * those would be first who were told.
 * @throws notFound, notNow before it is announced or before the time
 */
export const open = action
  .allow('festival.plan')
  .input(editionStepInput)
  .output(editionView)
  .mutation(async ({ input, ctx }) => {
    const id = editionIdOf(input.edition)
    const { edition, all } = await noted(ctx, id, openedNow(id, ctx.clock.now()))
    return staffView(edition, all, ctx.actor, ctx.clock.now())
  })

/** @throws notFound, notNow before it is announced or before the time */
async function openedNow(id: string, now: Time): Promise<{ edition: Edition; all: Session[] }> {
  const edition = await editions.find(id)
  if (!edition) throw fail('notFound')
  if (!isAnnounced(edition.state)) throw fail('notNow', { message: '要先公布，才能开始报名' })
  const { items } = await sessions.page('byEdition', { edition: edition.number }, { limit: edition.sessions.length })
  const planned = items.filter(({ state }) => state === 'planned')
  const due = planned.filter(({ plan }) => now >= plan.opensAt)
  const [first] = planned.map(({ plan }) => plan.opensAt).sort()
  if (due.length === 0 && first !== undefined && items.every(({ state }) => state === 'planned'))
    throw fail('notNow', {
      message: `公布的是${sayDay(dateOf(first))} ${first.slice(11, 16)} 开始报名，到时候会自己开`,
    })
  const opened: Session[] = []
  for (const session of due) opened.push(await turned(session._id, now))
  const after = (await editions.find(edition._id)) ?? edition
  const all = items.map(session => opened.find(({ _id }) => _id === session._id) ?? session)
  return { edition: after, all }
}
