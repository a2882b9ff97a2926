/**
 * Role × action × own or other part of the grid × own or other person, every cell, on the local cloud: deny by default, and
 * "not there" and "not yours" are one answer (DOMAIN §3). What each action is about stands in matrixTable.ts.
 */
import { readFileSync } from 'node:fs'
import { isStaffRole, roles, type Permission, type Role } from '../../types/permissions'
import type { ActionAnswer } from '../../types/errors'
import type { Manifest } from '../cloud/plugin'
import type { GridNode } from '../../types/grid/node'
import { aCommunity, type Community } from './community'
import {
  idOf,
  nodeOf,
  openidOf,
  places,
  scopeOf,
  stranger,
  table,
  type Caller,
  type Cell,
  type Input,
  type Row,
  type Thing,
} from './matrixTable'

const { actions } = JSON.parse(readFileSync('dist/manifest.json', 'utf8')) as Manifest
const callers: readonly Caller[] = [...roles, 'guest']
const atOnce = 8

let community: Community
let cells = 0
let nth = 0
beforeAll(async () => {
  community = await aCommunity()
  const over = { from: '2025-01-01T00:00:00.000+08:00', until: '2025-06-01T00:00:00.000+08:00' }
  const former = Object.values(places).map(place => ({ role: 'resident', node: `${place}-0501`, ...over }))
  await community.database.insertMany(
    'people',
    callers.map(caller => ({
      _id: idOf(caller), openid: openidOf(caller), name: '本人', msgCredits: {}, joinedAt: '2026-01-01T08:00:00.000+08:00',
      home: caller === 'resident' ? nodeOf(caller) : null,
      posts: [...former, ...(caller === 'guest' ? [] : [{ role: caller, node: nodeOf(caller) }])],
    })), // prettier-ignore
  )
  await holdTheirPosts()
}, 60_000)
afterAll(async () => {
  process.stdout.write(
    `the matrix: ${actions.length} actions × ${callers.length} roles, ${cells} cells, each asked and compared\n`,
  )
  await community.stop()
})

/** The grid as the walk begins with it. */
const nodes = new Map<string, GridNode>()
const nodeOnce = (code: string): GridNode => {
  const node = nodes.get(code)
  if (!node) throw new Error(`no node ${code}`)
  return node
}

/** Whoever works stands in the grid with their post too, behind whoever stands there already. */
async function holdTheirPosts() {
  for (const node of community.database.dump('nodes')) nodes.set(String(node._id), node as unknown as GridNode)
  const hold = (role: Role, code: string, personId: string) => {
    const node = nodeOnce(code)
    const term = { from: '2025-01-01T00:00:00.000+08:00', until: null, leave: [], suspended: false, deputy: null }
    nodes.set(code, { ...node, posts: [...node.posts, { role, personId, name: '本人', ...term }] })
  }
  for (const role of roles.filter(isStaffRole)) hold(role, nodeOf(role), idOf(role))
  // A second admin of the community, so that the first one can go.
  hold('admin', 'XZZ', stranger)
  const held = new Set(['XZZ', ...roles.filter(isStaffRole).map(nodeOf)])
  await community.database.insertMany('nodes', [...held].map(nodeOnce)) // prettier-ignore
}

/** All cells of a row, in the order of the callers. */
function cellsOf({ persons, hides }: Pick<Extract<Row, { kind: 'thing' }>, 'persons' | 'hides'>): Cell[] {
  const hiddens = hides ? [false, true] : [false]
  return callers.flatMap(caller =>
    (['own', 'other'] as const).flatMap(place =>
      persons.flatMap(person => hiddens.map(hidden => ({ caller, place, person, hidden }))),
    ),
  )
}

async function inTurns<T, R>(items: readonly T[], workers: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const at = next++
      results[at] = await work(items[at] as T)
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return results
}

async function insert(things: Thing[]) {
  const byCollection = new Map<string, { _id: string }[]>()
  for (const [name, document] of things.flatMap(t => t.documents))
    byCollection.set(name, [...(byCollection.get(name) ?? []), document])
  for (const [name, documents] of byCollection) await community.database.insertMany(name, documents)
}

const said = (answer: ActionAnswer) => (answer.ok ? 'ok' : `${answer.error.code} ${answer.error.message}`)
/** The thing could be had, and it happened or waits for another state of things. */
const gotPast = (answer: ActionAnswer) => answer.ok || ['notNow', 'notBound'].includes(answer.error.code)
const sayCell = ({ caller, place, person, hidden }: Cell) =>
  `${caller}, ${place} part, ${person} person${hidden ? ', complained about' : ''}`
const ask = (caller: Caller, name: string, input: Input): Promise<ActionAnswer> =>
  community.ask<unknown>(openidOf(caller), name, input)

type Asked = Exclude<Permission, 'system'>

/** Things by their id: what is not covered answers just as what is not there. */
async function walkThings(name: string, right: Asked, row: Extract<Row, { kind: 'thing' }>) {
  const wanted = cellsOf(row)
  const things = wanted.map(cell => row.make(cell, nth++))
  await insert(things)
  const nowhere = new Map<Caller, string>()
  const wrong: string[] = []
  const refused: Thing[] = []
  let past = 0
  await inTurns([...wanted.keys()], row.alone ? 1 : atOnce, async at => {
    const [cell, thing] = [wanted[at] as Cell, things[at] as Thing]
    const answer = await ask(cell.caller, name, row.input(thing, cell))
    if (row.alone && answer.ok) await community.database.insertMany('nodes', [nodeOnce(thing.node)])
    const outcome = scopeOf(cell.caller, right) === null ? 'forbidden' : row.expect(cell)
    if (outcome === 'missing' && !nowhere.has(cell.caller)) {
      const none = { ...thing, id: thing.id.startsWith('XZZ') ? `${places.own}-9999` : 'nowhere', documents: [] }
      nowhere.set(cell.caller, said(await ask(cell.caller, name, row.input(none, cell))))
    }
    const isRight =
      outcome === 'past'
        ? gotPast(answer)
        : outcome === 'missing'
          ? said(answer) === nowhere.get(cell.caller) && said(answer).startsWith('notFound')
          : said(answer).startsWith('forbidden')
    if (outcome === 'past' && answer.ok) past++
    if (!isRight) wrong.push(`${sayCell(cell)}: ${outcome}, but ${said(answer)}`)
    if (outcome !== 'past') refused.push(thing)
  })
  wrong.push(...changed(refused))
  return { wrong, past, walked: wanted.length }
}

/** What was changed though it was refused. */
function changed(refused: Thing[]): string[] {
  const documents = new Map(refused.flatMap(t => t.documents).map(([name, document]) => [`${name} ${document._id}`, JSON.stringify(document)])) // prettier-ignore
  const names = new Set(refused.flatMap(t => t.documents).map(([name]) => name))
  return [...names].flatMap(name =>
    [...community.database.dump(name)].flatMap(stored => {
      const was = documents.get(`${name} ${String(stored._id)}`)
      return was === undefined || was === JSON.stringify(stored) ? [] : [`${name} ${String(stored._id)} was changed`]
    }),
  )
}

/** Lists and figures: what is covered is in them, and nothing else. */
async function walkLists(name: string, right: Asked, row: Extract<Row, { kind: 'list' | 'count' }>) {
  const wanted = cellsOf(row)
  const figures = new Map<Caller, number>()
  const inputOf = (caller: Caller) => (typeof row.input === 'function' ? row.input(caller) : row.input)
  const mayAsk = (caller: Caller) => scopeOf(caller, right) !== null && row.door(caller)
  if (row.kind === 'count')
    for (const caller of callers.filter(mayAsk)) {
      const answer = await ask(caller, name, inputOf(caller))
      if (answer.ok) figures.set(caller, row.figure(answer.data as never))
    }
  const things = wanted.map(cell => row.make(cell, nth++))
  await insert(things)
  const wrong: string[] = []
  let past = 0
  await inTurns(callers, atOnce, async caller => {
    const mine = [...wanted.keys()].filter(at => wanted[at]?.caller === caller)
    const { answer, data } = await whole(caller, name, inputOf(caller))
    if (!mayAsk(caller)) {
      if (!said(answer).startsWith('forbidden')) wrong.push(`${caller}: forbidden, but ${said(answer)}`)
      return
    }
    if (!answer.ok) return void wrong.push(`${caller}: a list, but ${said(answer)}`)
    past++
    if (row.kind === 'count') {
      // Whatever was made for the others is, to this one, somebody else's.
      const seen = wanted.filter(cell =>
        row.sees(cell.caller === caller ? cell : { ...cell, caller, person: 'other', hidden: false }),
      ).length
      const more = row.figure(answer.data as never) - (figures.get(caller) ?? 0)
      if (more !== seen) wrong.push(`${caller}: ${seen} more, but ${more}`)
      return
    }
    const shown = new Set(data.flatMap(page => row.ids(page as never)))
    for (const at of mine) {
      const [cell, thing] = [wanted[at] as Cell, things[at] as Thing]
      const expected = row.sees(cell)
      if (shown.has(thing.id) !== expected)
        wrong.push(`${sayCell(cell)}: ${expected ? 'in the list' : 'not in the list'}, but it is the other way round`)
    }
  })
  return { wrong, past, walked: wanted.length }
}

/** All pages of a list. */
async function whole(caller: Caller, name: string, input: Input): Promise<{ answer: ActionAnswer; data: unknown[] }> {
  const data: unknown[] = []
  const answer = await ask(caller, name, input)
  let page = answer
  while (page.ok) {
    data.push(page.data)
    const next = (page.data as { next?: string | null }).next
    if (!next) break
    page = await ask(caller, name, { ...input, cursor: next })
  }
  return { answer, data }
}

/** About nobody's thing: whoever has the right gets past, whoever has not is refused. */
async function walkOpen(name: string, right: Asked, { input, alone }: Extract<Row, { kind: 'open' }>) {
  const wrong: string[] = []
  let past = 0
  await inTurns(callers, alone ? 1 : atOnce, async caller => {
    const answer = await ask(caller, name, input)
    const allowed = scopeOf(caller, right) !== null
    if (allowed ? !gotPast(answer) : !said(answer).startsWith('forbidden'))
      wrong.push(`${caller}: ${allowed ? 'past' : 'forbidden'}, but ${said(answer)}`)
    if (answer.ok) past++
  })
  return { wrong, past, walked: callers.length }
}

const walk = (name: string, right: Asked, row: Exclude<Row, { kind: 'system' }>) =>
  row.kind === 'thing'
    ? walkThings(name, right, row)
    : row.kind === 'open'
      ? walkOpen(name, right, row)
      : walkLists(name, right, row)

describe('every role × every action × own or other part of the grid × own or other person', () => {
  it('every action has its thing in matrixTable.ts, and no row is left over', () => {
    expect(Object.keys(table).sort()).toEqual(actions.map(a => a.name).sort())
  })

  it.each(actions.map(a => [a.name, a.permission as Permission] as const))(
    '%s is for those who have %s over it, and for nobody else',
    async (name, permission) => {
      for (const row of [table[name] ?? []].flat()) {
        // What only the system calls is asked with the input of nobody: no role gets as far as its check.
        const { wrong, past, walked } =
          row.kind === 'system' || permission === 'system' ? await walkSystem(name) : await walk(name, permission, row)
        cells += walked
        expect(wrong).toEqual([])
        if (permission !== 'system') expect(past).toBeGreaterThan(0)
      }
    },
    60_000,
  )
})

async function walkSystem(name: string) {
  const answers = await inTurns(callers, atOnce, caller => ask(caller, name, {}))
  const wrong = answers.map(said).filter(words => !words.startsWith('forbidden'))
  return { wrong, past: 0, walked: callers.length }
}
