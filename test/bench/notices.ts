/** A notice for ten thousand people: its writes, and its time against one write for each of them in the same run (DOMAIN §5). */
import type { DatabasePlugin } from '../cloud/plugins/database'
import { processEnvironment } from '../cloud/plugins/functions/environment'
import { aCommunity, type Community } from '../functions/community'
import { noticesIn } from '../functions/notices/aNotice'
import { manyPeople } from '../functions/notices/spreads'
import { standAround } from '../functions/steps'
import type { Figure } from './figure'

const many = 10_000
/** Seconds of function time that the issue gives. */
const wanted = 60
/** Written one by one: enough to tell how long one takes. */
const singly = 1_000

interface Stats {
  calls: { function: string; path: string | null; ms: number; actions: Record<string, number> }[]
}

/**
 * Milliseconds for each of some of the very same messages, put into the inbox one by one by the real SDK, as a function would that has one write for
 * each person: neither finding out who they are nor starting the function is counted, so it is less than what that would cost.
 */
async function oneByOne({ cloud, database }: Community): Promise<number> {
  Object.assign(process.env, processEnvironment(cloud.url))
  const { db } = await import('../../cloudfunctions/_platform/sdk')
  const some = [...database.dump('inbox')].filter(({ template }) => template === 'noticePublished').slice(0, singly)
  const inbox = db.collection('inbox')
  const put = (prefix: string, messages: typeof some) =>
    inSequence(messages, message => inbox.add({ data: { ...message, _id: `${prefix}.${message._id}` } }))
  await put('warm', some.slice(0, 50))
  const began = process.hrtime.bigint()
  await put('single', some)
  return Number(process.hrtime.bigint() - began) / 1e6 / some.length
}

async function inSequence<T>(all: readonly T[], act: (one: T) => unknown): Promise<void> {
  for (const one of all) await act(one)
}

export async function notices(): Promise<Figure[]> {
  const community = await aCommunity()
  try {
    const { reviewed, publish, spread } = noticesIn(() => community)
    const around = standAround(community, 'notices')
    await community.cloud.plugin<DatabasePlugin>('database').insertMany('people', manyPeople(many))
    const agreed = await reviewed({ audience: { node: 'XZZ' } })
    around.interfere()
    await community.control('DELETE', 'stats')
    const { recipients } = await publish(agreed)
    await spread()
    const { calls } = await community.control<Stats>('GET', 'stats')
    const took = (paths: readonly string[]) =>
      calls
        .filter(call => call.function === 'notices' && paths.includes(call.path ?? ''))
        .reduce((sum, call) => sum + call.ms, 0)
    // Publishing waits for the fan-out that it began, for a moment: to add both would count that twice.
    const ms = took(['spread', 'spreadDue'])
    const single = await oneByOne(community)
    const writes = around.writes().length
    return [
      {
        name: `a notice for ${recipients} people`,
        measured: writes,
        limit: 20,
        unit: 'writes',
        note: `${around.steps().length} trips in all, where one write for each would be ${recipients}`,
      },
      {
        name: `a notice for ${recipients} people`,
        measured: (ms + took(['publish'])) / 1000 / wanted,
        limit: 1,
        unit: 'of its time',
        note: `${((ms + took(['publish'])) / 1000).toFixed(1)} s of function time, with what publishing waits for it`,
      },
      {
        name: `a notice for ${recipients} people`,
        measured: ms / (single * recipients),
        limit: 0.5,
        unit: '× one write for each',
        note: `one write takes ${single.toFixed(2)} ms, all of them ${((single * recipients) / 1000).toFixed(1)} s`,
      },
    ]
  } finally {
    await community.stop()
  }
}
