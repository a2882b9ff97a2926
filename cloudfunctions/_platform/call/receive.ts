/**
 * The entry of a function to which WeChat pushes events (消息推送 to a cloud function). Nobody else has a word here: whatever a client, the web or another
 * function sends is refused unread. What an event says is believed only as far as whoever it is passed on to finds something that was asked for.
 */
import { errorTexts, type ActionAnswer } from '@shared/errors'
import * as z from '@shared/z'
import { freshId } from '../clock'
import { log, logError } from '../log'
import { callFromTimer } from '../timer'
import { pushedNow } from './identity'

/**
 * By the event's name, what is to be done: actions that only functions may call, each of which knows whether it is meant.
 * @throws when the event is not as WeChat writes it
 */
export type Pushes = Record<string, (event: unknown) => { actions: readonly `${string}.${string}`[]; input: object }>

const push = z.object({ MsgType: z.literal('event'), Event: z.string().check(z.maxLength(60)) })

/** What WeChat takes for an answer: it does not ask again. */
const received = 'success'

/** @throws when it could not be passed on, so that WeChat asks again */
export function receive(pushes: Pushes) {
  return async function main(event: unknown): Promise<typeof received | ActionAnswer> {
    const requestId = freshId()
    const { isPush, source } = pushedNow()
    if (!isPush) {
      // Should WeChat push in another way than is taken here, this line says how.
      log('push.refused', { requestId, source })
      return { ok: false, error: { code: 'forbidden', message: errorTexts.forbidden, requestId } }
    }
    const told = understood(event, pushes, requestId)
    if (!told) return received
    const passedOn = told.actions.map(action => {
      const [name = '', path = ''] = action.split('.')
      return callFromTimer(name, path, told.input)
    })
    await Promise.all(passedOn)
    log('push.done', { requestId, actions: told.actions.join(' ') })
    return received
  }
}

/** What it asks for; null for what is not understood, which no repetition makes better. */
function understood(event: unknown, pushes: Pushes, requestId: string) {
  try {
    const { Event } = z.parse(push, event)
    const read = Object.hasOwn(pushes, Event) ? pushes[Event] : undefined
    if (read) return read(event)
    log('push.unknown', { requestId, event: Event })
  } catch (error) {
    logError('push.notUnderstood', error, { requestId })
  }
  return null
}
