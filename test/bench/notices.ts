/** A notice for ten thousand people: its writes, and its time against one write for each of them in the same run (DOMAIN §5). */
import type { DatabasePlugin } from '../cloud/plugins/database'
import { aCommunity } from '../functions/community'
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

/** Milliseconds for each of some messages, written as the courier writes a message of its own: one insertion each, one after the other. */
async function oneByOne(community: Awaited<ReturnType<typeof aCommunity>>): Promise<number> {
  const url = `${community.cloud.url}/admin`
  const began = process.hrtime.bigint()
  for (let nth = 0; nth < singly; nth++) {
    const message = {
      _id: `bench-${nth}`,
      personId: `p${nth}`,
      title: '有新公告',
      text: '公告 · 周一停水',
      read: false,
    }
    const body = { action: 'database.insertDocument', collectionName: 'bench', data: [JSON.stringify(message)] }
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  }
  return Number(process.hrtime.bigint() - began) / 1e6 / singly
}

export async function notices(): Promise<Figure[]> {
  const community = await aCommunity()
  try {
    const { reviewed, publish, spread } = noticesIn(() => community)
    const around = standAround(community, 'notices')
    await community.cloud.plugin<DatabasePlugin>('database').insertMany('people', manyPeople(many))
    const single = await oneByOne(community)
    const agreed = await reviewed({ audience: { node: 'XZZ' } })
    around.interfere()
    await community.control('DELETE', 'stats')
    const { recipients } = await publish(agreed)
    await spread()
    const { calls } = await community.control<Stats>('GET', 'stats')
    const ms = calls.filter(call => call.function === 'notices').reduce((sum, call) => sum + call.ms, 0)
    const writes = around.writes().length
    return [
      {
        name: `a notice for ${recipients} people`,
        measured: writes,
        limit: 20,
        unit: 'writes',
        note: `${around.steps().length} trips`,
      },
      {
        name: `a notice for ${recipients} people`,
        measured: ms / 1000 / wanted,
        limit: 1,
        unit: 'of its time',
        note: `${(ms / 1000).toFixed(1)} s of function time`,
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
