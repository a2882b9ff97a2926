/** What many people are told at once (DOMAIN §5): one write puts it into all their inboxes, and the timer asks WeChat. */
import type { Told } from '../_platform/messages/tell'
import { isPseudonym } from '../_platform/personId'
import type { Time } from '../_platform/time'
import { messageRules } from '@config/community/messages'
import { inbox } from './collections'
import { withCalls } from './callList/onto'
import { waitingMessage } from './courier/message'
import type { Recipient } from './courier/recipients'

/** So many at once: a write of some 500 KB. */
const mostTold = 1_000

/**
 * Puts what people are told into their inboxes, with one write. The same event told again puts nothing twice, so whoever was killed
 * in between just tells it again. WeChat is asked by the timer: at once where it is urgent, else spread over some minutes, so that
 * nobody else's messages wait behind them. Who left the community meanwhile is told nothing.
 * @param event names what happened: the message's id is `event:person:template`
 * @param told up to `mostTold`, made by `tell`
 * @param recipients the documents of those people, by their ids; who is missing has it in the inbox alone
 * @returns how many were put there now, and how many stood there already
 */
export async function tellMany(
  event: string,
  told: readonly Told[],
  recipients: ReadonlyMap<string, Recipient>,
  now: Time,
): Promise<{ put: number; known: number }> {
  if (told.length > mostTold) throw new Error(`${told.length} people are too many for one write`)
  const made = told
    .filter(({ to }) => !isPseudonym(to))
    .map(one => {
      const person = recipients.get(one.to)
      const entry = { ...one, id: `${event}:${one.to}:${one.template}`, at: now }
      return { message: waitingMessage(entry, person, now, messageRules.manyMinutes), person, urgent: one.urgent }
    })
  const known = await inbox.insertMany(await withCalls(made, now))
  return { put: made.length - known.length, known: known.length }
}
