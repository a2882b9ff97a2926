import { deliverOutput } from '@shared/messages/contract'
import { action } from '../../_platform/call/action'
import { stopwatch } from '../../_platform/clock'
import { logError } from '../../_platform/log'
import { inbox } from '../collections'
import { deliver, setAsideUntil, takeOver } from './courier'
import { quotasGone } from './quota'
import { recipientsOf } from './recipients'
import { sources, type OutboxSource } from './sources'
import { bring, take, type Courier } from './wechat'

/** At one run; what is left waits for the next minute. */
const most = 50
/** Messages: at a morning more wait than at other times. */
const mostPages = 10
/** A run takes up nothing more after so long: killed by its time-out, it would not know what it had sent. Milliseconds. */
const enough = 10_000

/** What no change delivered itself: the timer's part of the courier. Running twice at once sends nothing twice. */
export const deliverLeft = action
  .allow('system')
  .output(deliverOutput)
  .mutation(async ({ ctx }) => {
    const courier: Courier = { id: ctx.requestId, now: ctx.clock.now(), waiting: new Map() }
    const took = stopwatch()
    const sum = { delivered: 0, left: 0 }
    for (const source of Object.values(sources)) {
      await each(`the outboxes of ${source.name}`, took, dueOutboxes(source, courier), async ({ _id, outboxAt }) => {
        if (outboxAt === null || !(await takeOver(source, _id, outboxAt, courier.now))) return
        const { delivered, left } = await deliver(source, _id, courier)
        sum.delivered += delivered
        sum.left += left
      })
    }
    for (let page = 1, found = most; page <= mostPages && found === most && took() <= enough; page++) {
      const due = dueMessages(courier).then(items => {
        found = items.length
        return items
      })
      await each('the inbox', took, due, async ({ message, person }) => {
        const taken = await take(message, person, courier)
        if (taken) await bring(taken, person, courier)
      })
    }
    return sum
  })

async function dueOutboxes(source: OutboxSource, { now }: Courier) {
  return (await source.page('byOutbox', {}, { from: '', before: now, limit: most, select: ['outboxAt'] })).items
}

/** Messages whose courier was killed, or which wait for another try, with whom they are for: of one thing the newest word first. */
async function dueMessages(courier: Courier) {
  const { now } = courier
  const { items } = await inbox.page('byCourier', {}, { from: '', before: now, limit: most, damagedToo: true })
  const sound = inbox.sound(items)
  for (const { _id } of items.filter(each => !sound.includes(each)))
    await inbox.updateIf(_id, {}, { courierAt: setAsideUntil(now) })
  const [recipients, gone] = await Promise.all([
    recipientsOf(sound.map(({ personId }) => personId)),
    quotasGone(
      sound.map(({ template }) => template),
      now,
    ),
  ])
  for (const [template, until] of gone) courier.waiting.set(template, until)
  sound.sort((one, other) => (one.at < other.at ? 1 : -1))
  return sound.map(message => ({ message, person: recipients.get(message.personId) }))
}

/** One that breaks holds back no other. */
async function each<T>(
  what: string,
  took: () => number,
  found: Promise<T[]>,
  act: (one: T) => Promise<void>,
): Promise<void> {
  const items = await found.catch((error: unknown) => {
    logError('courier.unread', error, { what })
    return []
  })
  for (const one of items) {
    if (took() > enough) return
    await act(one).catch((error: unknown) => logError('courier.failed', error, { what }))
  }
}
