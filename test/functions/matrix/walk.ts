/** Asks every cell of a row, and says which of them were answered otherwise than the table has it. */
import type { ActionAnswer } from '../../../types/errors'
import { roles, type Permission } from '../../../types/permissions'
import type { GridNode } from '../../../types/grid/node'
import type { Community } from '../community'
import { openidOf, places, scopeOf, several, type Caller, type Cell, type Input, type Thing } from './cells'
import type { OfList, OfThing, Row } from './rows'

export const callers: readonly Caller[] = [...roles, 'guest', ...several]
const atOnce = 8
type Asked = Exclude<Permission, 'system'>

/** `past`: how many got through with an answer. */
export interface Walked {
  wrong: string[]
  past: number
  cells: number
}

const said = (answer: ActionAnswer) => (answer.ok ? 'ok' : `${answer.error.code} ${answer.error.message}`)
/** The thing could be had, and it happened or waits for another state of things. */
const gotPast = (answer: ActionAnswer) => answer.ok || ['notNow', 'notBound'].includes(answer.error.code)
const sayCell = ({ caller, place, person, hidden }: Cell) =>
  `${caller}, ${place} part, ${person} person${hidden ? ', complained about' : ''}`

/**
 * Cells that another one implies, which only the night asks: whoever has the right over nothing is refused before anything is looked at, so one
 * cell of theirs is as good as twelve; what is hidden from somebody is asked about where they would else see most. Both are so whoever has the
 * thing, so that of further rows of an action, which tell who has it, neither is asked again.
 */
function isImplied(
  { caller, place, person, hidden }: Cell,
  right: Asked,
  { persons }: Pick<OfThing, 'persons'>,
  isFurther: boolean,
): boolean {
  if (process.env.NIGHT) return false
  if (hidden && (place === 'other' || isFurther)) return true
  return scopeOf(caller, right) === null && (isFurther || place === 'other' || person !== persons[0] || hidden)
}

/** All cells of a row, in the order of the callers. */
function cellsOf({ persons, hides }: Pick<OfThing, 'persons' | 'hides'>): Cell[] {
  const hiddens = hides ? [false, true] : [false]
  return callers.flatMap(caller =>
    (['own', 'other'] as const).flatMap(place =>
      persons.flatMap(person => hiddens.map(hidden => ({ caller, place, person, hidden }))),
    ),
  )
}

async function inTurns<T>(items: Iterable<T>, workers: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]()
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: workers }, worker))
}

/** `items.id` of an answer: what stands there, of each item of a list. */
function valuesAt(data: unknown, path: string): unknown[] {
  return path
    .split('.')
    .reduce<unknown[]>((found, key) => found.flatMap(value => (value as Record<string, unknown>)[key] ?? []), [data])
}

let nth = 0

/** @param nodeOnce a node as the walk began: what a change of posts did to it is undone */
export function walker(community: Community, nodeOnce: (code: string) => GridNode) {
  /** Many touch the same thing at the same moment: whoever met the others too often asks again, as a client does. */
  async function ask(caller: Caller, name: string, input: Input): Promise<ActionAnswer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await community.ask<unknown>(openidOf(caller), name, input)
      if (answer.ok || answer.error.code !== 'busy' || attempt === 5) return answer
    }
  }

  async function insert(things: Thing[]) {
    const byCollection = new Map<string, { _id: string }[]>()
    for (const [name, document] of things.flatMap(t => t.documents))
      byCollection.set(name, [...(byCollection.get(name) ?? []), document])
    for (const [name, documents] of byCollection) await community.database.insertMany(name, documents)
  }

  /** What was changed though it was refused. */
  function changed(refused: Thing[]): string[] {
    const documents = refused.flatMap(t => t.documents)
    const was = new Map(documents.map(([name, document]) => [`${name} ${document._id}`, JSON.stringify(document)]))
    return [...new Set(documents.map(([name]) => name))].flatMap(name =>
      [...community.database.dump(name)].flatMap(stored => {
        const before = was.get(`${name} ${String(stored._id)}`)
        return before === undefined || before === JSON.stringify(stored)
          ? []
          : [`${name} ${String(stored._id)} was changed`]
      }),
    )
  }

  /** Things by their id: what is not covered answers just as what is not there. */
  async function things(name: string, right: Asked, row: OfThing, isFurther: boolean): Promise<Walked> {
    const cells = cellsOf(row).filter(cell => !isImplied(cell, right, row, isFurther))
    const made = cells.map(cell => ({ cell, thing: row.make(cell, nth++) }))
    await insert(made.map(m => m.thing))
    const nowhere = new Map<Caller, Promise<string>>()
    const wrong: string[] = []
    const refused: Thing[] = []
    let past = 0
    await inTurns(made, row.alone ? 1 : atOnce, async ({ cell, thing }) => {
      const answer = await ask(cell.caller, name, row.input(thing, cell))
      if (row.alone && answer.ok) await community.database.insertMany('nodes', [nodeOnce(thing.node)])
      const outcome = scopeOf(cell.caller, right) === null ? 'forbidden' : row.expect(cell)
      if (outcome === 'missing' && !nowhere.has(cell.caller)) {
        const none = { ...thing, id: thing.id.startsWith('XZZ') ? `${places.own}-9999` : 'nowhere' }
        // Once for each caller: the same thing asked for at the same moment may be asked for too often.
        nowhere.set(cell.caller, ask(cell.caller, name, row.input(none, cell)).then(said))
      }
      const asNowhere = await nowhere.get(cell.caller)
      const isRight = {
        past: () => gotPast(answer),
        ignored: () => answer.ok,
        missing: () => said(answer) === asNowhere && said(answer).startsWith('notFound'),
        forbidden: () => said(answer).startsWith('forbidden'),
      }[outcome]()
      if (!isRight) wrong.push(`${sayCell(cell)}: ${outcome}, but ${said(answer)}`)
      if (outcome !== 'past') refused.push(thing)
      else if (answer.ok) past++
    })
    return { wrong: [...wrong, ...changed(refused)], past, cells: made.length }
  }

  /** Lists and figures: what is covered is in them, and nothing else. */
  async function lists(name: string, right: Asked, row: OfList): Promise<Walked> {
    const made = cellsOf(row).map(cell => ({ cell, thing: row.make(cell, nth++) }))
    const mayAsk = (caller: Caller) => scopeOf(caller, right) !== null && row.door(caller)
    const figureBefore = new Map<Caller, number>()
    if (row.kind === 'count')
      await inTurns(callers.filter(mayAsk), atOnce, async caller => {
        figureBefore.set(caller, Number(valuesAt((await whole(caller, name, row)).pages[0], row.at)[0]))
      })
    await insert(made.map(m => m.thing))
    const wrong: string[] = []
    let past = 0
    await inTurns(callers, atOnce, async caller => {
      const { answer, pages } = await whole(caller, name, row)
      if (!mayAsk(caller)) {
        if (!said(answer).startsWith('forbidden')) wrong.push(`${caller}: forbidden, but ${said(answer)}`)
        return
      }
      if (!answer.ok) return void wrong.push(`${caller}: a list, but ${said(answer)}`)
      past++
      const found = pages.flatMap(page => valuesAt(page, row.at))
      if (row.kind === 'count') {
        // Whatever was made for the others is, to this one, somebody else's.
        const theirs = (cell: Cell): Cell =>
          cell.caller === caller ? cell : { ...cell, caller, person: 'other', hidden: false }
        const seen = made.filter(({ cell }) => row.sees(theirs(cell))).length
        const more = Number(found[0]) - (figureBefore.get(caller) ?? 0)
        if (more !== seen) wrong.push(`${caller}: ${seen} more, but ${more}`)
        return
      }
      const shown = new Set(found)
      for (const { cell, thing } of made.filter(m => m.cell.caller === caller))
        if (shown.has(thing.id) !== row.sees(cell))
          wrong.push(`${sayCell(cell)}: ${row.sees(cell) ? 'missing from' : 'in'} the list`)
    })
    return { wrong, past, cells: made.length }
  }

  /** All pages of a list. */
  async function whole(caller: Caller, name: string, row: OfList): Promise<{ answer: ActionAnswer; pages: unknown[] }> {
    const input = typeof row.input === 'function' ? row.input(caller) : row.input
    const pages: unknown[] = []
    const answer = await ask(caller, name, input)
    let page = answer
    while (page.ok) {
      pages.push(page.data)
      const next = (page.data as { next?: string | null }).next
      if (!next) break
      page = await ask(caller, name, { ...input, cursor: next })
    }
    return { answer, pages }
  }

  /** About nobody's thing, or for nobody at all: whoever has the right gets past, the others are refused. */
  async function open(name: string, right: Permission, input: OfList['input'], alone: boolean): Promise<Walked> {
    const wrong: string[] = []
    let past = 0
    await inTurns(callers, alone ? 1 : atOnce, async caller => {
      const answer = await ask(caller, name, typeof input === 'function' ? input(caller) : input)
      const allowed = right !== 'system' && scopeOf(caller, right) !== null
      if (allowed ? !gotPast(answer) : !said(answer).startsWith('forbidden'))
        wrong.push(`${caller}: ${allowed ? 'past' : 'forbidden'}, but ${said(answer)}`)
      if (answer.ok) past++
    })
    return { wrong, past, cells: callers.length }
  }

  /** @param nth which of the action's rows it is */
  return (name: string, right: Permission, row: Row, nth: number): Promise<Walked> => {
    if (right === 'system' || row.kind === 'system') return open(name, 'system', {}, false)
    if (row.kind === 'open') return open(name, right, row.input, row.alone)
    return row.kind === 'thing' ? things(name, right, row, nth > 0) : lists(name, right, row)
  }
}
