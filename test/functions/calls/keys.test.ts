/**
 * Every mutation honours its key (ARCHITECTURE §4.2): the same call, sent again or three times at the same moment, happens once and is answered alike; the key
 * with another body is refused. What each is sent with stands in sentTwice.ts.
 */
import { readFileSync } from 'node:fs'
import { callLimits } from '../../../config/community/callLimits'
import type { ActionAnswer } from '../../../types/errors'
import type { Manifest } from '../../cloud/plugin'
import { documentIn } from '../../cloud/plugins/database/store/documents'
import { differences } from '../../differences'
import { aCommunity, type Community } from '../community'
import { linesIn } from './sentTwice'

const { actions, collections } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest
const mutations = actions.filter(({ kind, permission }) => kind === 'mutation' && permission !== 'system')
const key = 'sent-more-than-once'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())
const lines = linesIn(() => community)

const documentsOf = (collection: string) => [...community.database.dump(collection)]

/** Where something may wait to be sent: sweeps find it by these indexes alone. */
const carrying = Object.entries(collections)
  .filter(([, { indexes }]) =>
    indexes.some(({ keys }) => keys.some(([field]) => ['outboxAt', 'courierAt', 'spreadAt'].includes(field))),
  )
  .map(([name]) => name)

/** Many households hear of it, and the timer brings it to them: nobody waits for that. */
const leftToTheTimer = ['festival.release']
let current = ''

/** Until every message of what was done has arrived: a courier goes on when the answer is out. What only the timer would bring is named. */
async function arrived(): Promise<void> {
  const onTheWay = () =>
    carrying.flatMap(name =>
      documentsOf(name).flatMap(each =>
        each.outboxAt || each.courierAt || each.spreadAt ? `${name} ${each._id}` : [],
      ),
    )
  for (let looks = 0; !leftToTheTimer.includes(current) && onTheWay().length > 0; looks++) {
    if (looks === 1_000) throw new Error(`Still on the way: ${onTheWay().join(', ')}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

interface Stored {
  /** All that is stored but what is not counted, a line for each document. */
  lines: string[]
  /** How many documents there are, and how often they were changed: the same whatever names chance gave them. */
  changes: Record<string, string>
}

interface Line {
  line: string
  version: number
}
/** By the bytes of a document: of thousands, a call changes a few. */
const known = new Map<string, Line>()

function lineOf(name: string, record: Buffer): Line {
  const bytes = `${name} ${record.toString('latin1')}`
  const before = known.get(bytes)
  if (before) return before
  const document = documentIn(record)
  const made = { line: `${name} ${JSON.stringify(document)}`, version: Number(document.version ?? 0) }
  known.set(bytes, made)
  return made
}

/** Counts of calls; and editions of services, which an instance of the function keeps once, whoever applies by them first. */
const uncounted = ['limits', 'serviceVersions']

async function stored(): Promise<Stored> {
  await arrived()
  const lines: string[] = []
  const changes: Record<string, string> = {}
  for (const name of Object.keys(collections).filter(each => !uncounted.includes(each))) {
    const found = [...community.database.records(name)].map(record => lineOf(name, record))
    const versions = found.reduce((all, { version }) => all + version, 0)
    changes[name] = `${found.length} documents, ${versions} versions`
    lines.push(...found.map(({ line }) => line))
  }
  return { lines, changes }
}

/** What differs of what is stored, a line each: nothing, nearly always. */
const newIn = (now: Stored, before: Stored) =>
  now.lines.join('\n') === before.lines.join('\n') ? [] : differences(now.lines, before.lines)

interface Shard {
  counted: Record<string, object[]>
}
const counted = () =>
  (documentsOf('limits') as unknown as Shard[]).flatMap(shard => Object.values(shard.counted).flat()).length

/** Addresses are signed anew each time. */
const withoutSignatures = (answer: ActionAnswer): unknown =>
  JSON.parse(JSON.stringify(answer).replace(/(https?:[^"?]+)\?[^"]*/g, '$1'))
const codeOf = (answer: ActionAnswer) => (answer.ok ? 'ok' : answer.error.code)

const begin = async (name: string) => {
  current = name
  await community.renew()
  await community.control('POST', 'clock', { now: Date.parse('2026-11-24T09:00:00+08:00') })
  const sent = await lines[name]!()
  await arrived()
  return sent
}

it('every mutation has a line, and no line is left over', () => {
  expect(
    differences(
      Object.keys(lines),
      mutations.map(({ name }) => name),
    ),
  ).toEqual([])
})

describe.each(mutations.map(({ name }) => [name] as const))('%s', name => {
  let once: Record<string, string>

  it('sent again is answered alike and does nothing more; its key with another body is refused', async () => {
    const { by, input, other } = await begin(name)
    const first = await community.ask(by, name, input, key)
    expect([codeOf(first), first]).toEqual(['ok', first])
    const [after, calls] = [await stored(), counted()]
    once = after.changes
    const again = await community.ask(by, name, input, key)
    expect(withoutSignatures(again)).toEqual(withoutSignatures(first))
    expect(newIn(await stored(), after)).toEqual([])
    // Where asking is what is limited, each time counts.
    const row = callLimits[name]
    const asks = row !== undefined && 'limits' in row && row.countsAsking === true
    expect(counted() > calls).toBe(asks)
    expect(codeOf(await community.ask(by, name, other, key))).toBe('keyReused')
    expect(newIn(await stored(), after)).toEqual([])
  })

  it('sent three times at the same moment happens once', async () => {
    const { by, input } = await begin(name)
    const answers = await Promise.all([1, 2, 3].map(() => community.ask(by, name, input, key)))
    const served = answers.filter(answer => answer.ok)
    expect(served.length).toBeGreaterThan(0)
    for (const answer of served) expect(withoutSignatures(answer)).toEqual(withoutSignatures(served[0]!))
    // Who met the others too often may ask again.
    for (const answer of answers) expect(['ok', 'busy']).toContain(codeOf(answer))
    expect((await stored()).changes).toEqual(once)
  })
})
