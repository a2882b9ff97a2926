/**
 * Random changes of the grid with random dates, some taken back: on every date every home is in exactly one unit that is there, as a
 * slow second opinion says, and no change rewrites a date before it.
 */
import type { ChangeView, RegridOperation } from '../../../types/grid/contract'
import type { GridNode } from '../../../types/grid/node'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { aCommunity, type Community } from '../community'
import { fc, rounds, seed } from '../../random'

const runs = rounds(8, 500)
const admin = 'oGrid-admin'
const day = 24 * 3600_000

/** Three estates with two buildings of three units with four homes each. */
const estates = ['XZZ-1-E01', 'XZZ-1-E02', 'XZZ-2-E03']
const buildings = estates.flatMap(estate => [1, 2].map(no => `${estate}-B0${no}`))
const firstUnits = buildings.flatMap(building => [1, 2, 3].map(no => `${building}-U${no}`))
const homes = firstUnits.flatMap(unit => [101, 102, 201, 202].map(door => `${unit}-0${door}`))
const kinds = ['community', 'area', 'estate', 'building', 'unit', 'home'] as const
const village: GridNode[] = ['XZZ', 'XZZ-1', 'XZZ-2', ...estates, ...buildings, ...firstUnits, ...homes].map(code => ({
  _id: code,
  kind: kinds[code.split('-').length - 1]!,
  name: code,
  fullName: code.replaceAll('-', ' '),
  parent: code === 'XZZ' ? null : code.split('-').slice(0, -1).join('-'),
  order: Number(/\d+$/.exec(code)?.[0] ?? 1),
  posts: [],
}))

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

async function renew() {
  await community.database.clear()
  await community.database.insertMany('nodes', village)
  await community.database.insertMany('people', [
    {
      _id: personIdOf(admin),
      openid: admin,
      name: '管理员',
      home: null,
      msgCredits: {},
      joinedAt: '2026-01-01T08:00:00.000+08:00',
      posts: [{ role: 'admin', node: 'XZZ' }],
    },
  ])
}

const text = (ms: number) => new Date(ms + 8 * 3600_000).toISOString().replace('Z', '+08:00')
const nowMs = async () => Date.parse((await community.control<{ now: string }>('GET', 'clock')).now)
const stored = () => [...community.database.dump('nodes')] as unknown as GridNode[]

/** Where each home and building is at a moment as the tree says it; throws when it is nowhere, or in two places at once. */
function placement(nodes: GridNode[], at: string): Map<string, string> {
  const byCode = new Map(nodes.map(n => [n._id, n]))
  const isThere = (n: GridNode) => (!n.from || n.from <= at) && (!n.until || at < n.until)
  return new Map(
    [...homes, ...buildings].map(home => {
      let node = byCode.get(home)!
      for (let steps = 0; steps < 50; steps++) {
        const begun = (node.moves ?? []).filter(m => m.from <= at)
        if (new Set(begun.map(m => m.from)).size !== begun.length) throw new Error(`${node._id} is in two places`)
        const last = begun.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1)
        const parent = byCode.get(last?.to ?? node.parent ?? '')
        if (parent?.kind === 'estate' && buildings.includes(home)) return [home, parent._id]
        if (parent?.kind !== 'unit') throw new Error(`${home} is in ${parent?._id ?? 'nothing'} at ${at}`)
        if (isThere(parent)) return [home, parent._id]
        node = parent
      }
      throw new Error(`${home} goes round in a circle at ${at}`)
    }),
  )
}

interface Accepted {
  id: string
  from: string
  operation: RegridOperation
  unit: string | null
}
/** The second opinion: everybody begins at the door, and each change is done in the order of its date. */
function opinion(accepted: Accepted[], at: string): Map<string, string> {
  const where = new Map([...homes, ...buildings].map(code => [code, code.slice(0, code.lastIndexOf('-'))]))
  const inOrder = accepted.filter(a => a.from <= at).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  for (const { operation, unit } of inOrder) {
    if (operation.kind === 'split') for (const home of operation.homes) where.set(home, unit!)
    if (operation.kind === 'moveHome') for (const home of operation.homes) where.set(home, operation.to)
    if (operation.kind === 'moveBuilding') where.set(operation.building, operation.to)
    if (operation.kind === 'merge')
      for (const [home, is] of where) if (operation.units.includes(is)) where.set(home, operation.into)
  }
  return where
}

/** What is tried: places by number, so that new units can be named too. */
const step = fc.record({
  what: fc.constantFrom('split', 'split', 'merge', 'moveHome', 'moveHome', 'moveBuilding', 'cancel', 'cancel'),
  one: fc.nat(1000),
  other: fc.nat(1000),
  some: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
  /** Days ahead; below zero means now. */
  ahead: fc.integer({ min: -3, max: 40 }),
  /** Days that pass before it. */
  pass: fc.constantFrom(0, 0, 1, 9),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
const pick = <T>(list: readonly T[], number: number) => list[number % list.length]!

/** Aimed at what is likely to be possible, so that most steps happen; what is not possible is refused. */
function operationOf({ what, one, other, some }: Step, nodes: GridNode[], at: string): RegridOperation {
  const units = nodes.filter(n => n.kind === 'unit').map(n => n._id)
  const unit = pick(units, one)
  const neighbours = units.filter(code => code !== unit && code.slice(0, 9) === unit.slice(0, 9))
  const inside = [...placement(nodes, at)].filter(([, is]) => is === unit).map(([home]) => home)
  const chosen = [...new Set(some.map(number => pick(inside.length > 0 ? inside : homes, number)))]
  if (what === 'split') return { kind: 'split', unit, homes: chosen }
  if (what === 'merge') return { kind: 'merge', units: [unit], into: pick(neighbours, other) }
  if (what === 'moveHome') return { kind: 'moveHome', homes: chosen, to: pick(neighbours, other) }
  return { kind: 'moveBuilding', building: pick(buildings, one), to: pick(estates, other) }
}

describe('random changes of the grid', () => {
  it(`leave every home in exactly one unit on every date (${runs} runs, SEED=${seed})`, async () => {
    let happened = 0
    let refused = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async steps => {
        await renew()
        const accepted: Accepted[] = []
        const moments = new Set([text(await nowMs())])
        for (const [number, tried] of steps.entries()) {
          if (tried.pass > 0) await community.control('POST', 'clock', { advance: tried.pass * day })
          const now = await nowMs()
          const from = text(now + tried.ahead * day)
          const before = stored()
          const ask = async () => {
            const key = `step-key-${number}`
            if (tried.what !== 'cancel') {
              const input = { operation: operationOf(tried, before, from), from }
              return community.ask<ChangeView>(admin, 'grid.regrid', input as never, key)
            }
            const coming = accepted.filter(one => one.from > text(now))
            const id = accepted.length > 0 ? pick(coming.length > 0 ? coming : accepted, tried.one).id : 'g0'
            return community.ask<ChangeView>(admin, 'grid.cancelRegrid', { id }, key)
          }
          const answer = await ask()
          const after = stored()
          if (!answer.ok) {
            refused++
            expect(['invalid', 'notNow', 'notFound']).toContain(answer.error.code)
            expect(after).toEqual(before)
            continue
          }
          happened++
          // Sent twice it is done once.
          const again =
            tried.what === 'cancel'
              ? await ask()
              : await community.ask<ChangeView>(
                  admin,
                  'grid.regrid',
                  { operation: operationOf(tried, before, from), from } as never,
                  `step-key-${number}`,
                )
          expect(again.ok && again.data.id).toBe(answer.data.id)
          expect(stored()).toEqual(after)
          const began = answer.data.from!
          if (tried.what === 'cancel')
            accepted.splice(
              accepted.findIndex(a => a.id === answer.data.id),
              1,
            )
          else
            accepted.push({
              id: answer.data.id,
              from: began,
              operation: operationOf(tried, before, from),
              unit: answer.data.unit,
            })
          for (const ms of [-1, 0, 1]) moments.add(text(Date.parse(began) + ms))
          for (const at of moments) {
            const is = placement(after, at)
            expect([...is]).toEqual([...opinion(accepted, at)])
            if (at < began) expect([...is]).toEqual([...placement(before, at)])
          }
        }
        expect(await community.call(admin, 'grid.gaps')).toMatchObject({
          counts: { homeWithoutUnit: 0, homeInTwoUnits: 0, outOfPlace: 0 },
          checked: { homes: homes.length },
        })
      }),
      { numRuns: runs, endOnFailure: true },
    )
    // A generator that only makes what is refused would prove nothing.
    expect(happened).toBeGreaterThan(runs * 2)
    expect(refused).toBeGreaterThan(0)
  })
})
