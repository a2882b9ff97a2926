import { deliverOutput } from '@shared/messages/contract'
import { action } from '../../_platform/call/action'
import { stopwatch } from '../../_platform/clock'
import { inFlight } from '../../_platform/data/inFlight'
import { logError } from '../../_platform/log'
import { inbox, type InboxMessage } from '../collections'
import { deliver, setAsideUntil, takeOver } from './courier'
import { quotasGone } from './quota'
import { recipientsOf, type Recipient } from './recipients'
import { sources, type OutboxSource } from './sources'
import { bring, take, type Courier } from './wechat'

/** At one run; what is left waits for the next minute. */
const most = 50
/** Messages: at a morning more wait than at other times. */
const mostPages = 10
/** Messages of different people that are on their way to WeChat together. */
const together = 8
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
        return ofEach(items)
      })
      // Those of one person one after the other: the newest word of a thing first.
      await each('the inbox', took, due, ofOnePerson => bringAll(ofOnePerson, courier, took), together)
    }
    return sum
  })

async function dueOutboxes(source: OutboxSource, { now }: Courier) {
  return (await source.page('byOutbox', {}, { from: '', before: now, limit: most, select: ['outboxAt'] })).items
}

/** Messages whose courier was killed, or which wait for another try, with whom they are for: of one thing the newest word first. */
async function dueMessages(courier: Courier): Promise<Due[]> {
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

interface Due {
  message: InboxMessage
  person: Recipient | undefined
}

/** What is due, person by person. */
function ofEach(due: readonly Due[]): Due[][] {
  const found = new Map<string, Due[]>()
  for (const one of due) found.set(one.message.personId, [...(found.get(one.message.personId) ?? []), one])
  return [...found.values()]
}

/** However many wait for one person, the run ends in its time. */
async function bringAll(due: readonly Due[], courier: Courier, took: () => number): Promise<void> {
  for (const { message, person } of due) {
    if (took() > enough) return
    const taken = await take(message, person, courier)
    if (taken) await bring(taken, person, courier)
  }
}

/** One that breaks holds back no other. */
async function each<T>(
  what: string,
  took: () => number,
  found: Promise<T[]>,
  act: (one: T) => Promise<void>,
  atOnce = 1,
): Promise<void> {
  const items = await found.catch((error: unknown) => {
    logError('courier.unread', error, { what })
    return []
  })
  await inFlight(atOnce, items, async one => {
    if (took() > enough) return
    await act(one).catch((error: unknown) => logError('courier.failed', error, { what }))
  })
}
