/**
 * Every order of the steps of a few people's calls, one after the other: each step waits until it is let on, and one of them may be a call's last.
 * What was seen before, in whatever order it came about, is not gone on with again.
 */
import { createHash } from 'node:crypto'
import type { Session } from '../../../../cloudfunctions/festival/collections'
import { aFestival, type Act, type Said } from './interleaved'
import { Killed } from './someGround'

/** A call of somebody: after which it was begun, counted by who had answers; null as its answer while, or because, there is none. */
export interface Called {
  who: number
  act: Act
  /** How many answers each person had when it began. */
  after: number[]
  said: Said | null
  isDone: boolean
}

export type Festival = ReturnType<typeof aFestival>

interface Person {
  acts: readonly Act[]
  answers: number
  /** What its steps came to. */
  seen: unknown[]
  /** Lets the step that waits on; undefined once all is done. */
  go?: ((dies: boolean) => void) | undefined
  inCall: boolean
  arrived: () => void
}

interface Scene {
  session: Session
  /** What was done before, one after the other. */
  before: readonly Act[]
  /** What each does, at the same time as the others. */
  people: readonly (readonly Act[])[]
  /** How many calls may be killed. */
  kills: number
  /** Which of so many ways to go; absent: all of them, one after the other. */
  draw?: (ways: number) => number
}

interface Walk {
  /** Of each choice which was taken, and of how many. */
  taken: number[]
  ways: number[]
  /** Null where it goes on as another one did. */
  ending: Ending | null
}

export interface Ending {
  festival: Festival
  history: Called[]
}

/** One order of many. @returns its ending */
export async function drawnOrder(scene: Scene & Required<Pick<Scene, 'draw'>>): Promise<Ending> {
  const { ending } = await walked(scene, [], new Set())
  if (!ending) throw new Error('an order that is drawn has an ending')
  return ending
}

/** There are many, and each is long. */
const markOf = (state: unknown) => createHash('sha1').update(JSON.stringify(state)).digest('base64')

/**
 * @param look is shown each ending that differs
 * @returns how many there were
 */
export async function explored(scene: Scene, look: (ending: Ending) => Promise<void>): Promise<number> {
  const known = new Set<string>()
  let [path, endings] = [[] as number[], 0]
  for (;;) {
    const { taken, ways, ending } = await walked(scene, path, known)
    if (ending) {
      endings += 1
      await look(ending)
    }
    let last = taken.length - 1
    while (last >= 0 && (taken[last] ?? 0) + 1 >= (ways[last] ?? 0)) last--
    if (last < 0) return endings
    path = [...taken.slice(0, last), (taken[last] ?? 0) + 1]
  }
} // prettier-ignore

async function walked({ session, before, people, kills, draw }: Scene, path: readonly number[], known: Set<string>): Promise<Walk> {
  /** One at a time is let on, until it waits again. */
  let [running, dying]: (Person | null)[] = [null, null]
  const festival = aFestival(session, async (when, answer) => {
    if (!running) return
    if (when === 'before') return waits(running)
    running.seen.push(answer)
    if (dying === running) {
      dying = null
      throw new Killed()
    }
  })
  for (const act of before) await festival.act(act)

  const history: Called[] = []
  const all = people.map((acts): Person => ({ acts, answers: 0, seen: [], inCall: false, arrived: () => undefined }))
  const waits = (person: Person) =>
    new Promise<void>(on => {
      person.go = dies => {
        if (dies) dying = person
        on()
      }
      person.arrived()
    })
  const lives = async (person: Person, who: number) => {
    for (const act of person.acts) {
      await waits(person)
      const called: Called = { who, act, after: all.map(({ answers }) => answers), said: null, isDone: false }
      history.push(called)
      person.inCall = true
      const said = await festival.act(act)
      person.inCall = false
      person.seen.push(said)
      if (said === 'killed') continue
      Object.assign(called, { said, isDone: true })
      person.answers += 1
    }
    person.go = undefined
    person.arrived()
  }
  const arrival = (person: Person) => new Promise<void>(done => (person.arrived = done))
  for (const [who, person] of all.entries()) {
    const there = arrival(person)
    void lives(person, who)
    await there
  }

  const [taken, ways]: [number[], number[]] = [[], []]
  let left = kills
  for (;;) {
    const ready = all.filter(({ go }) => go)
    running = null
    if (ready.length === 0) return { taken, ways, ending: { festival, history } }
    const choices = [
      ...ready.map(person => ({ person, dies: false })),
      ...(left > 0 ? ready.filter(({ inCall }) => inCall).map(person => ({ person, dies: true })) : []),
    ]
    if (!draw && taken.length >= path.length) {
      const { session: places, entries } = festival.stored
      const state = markOf([left, places, festival.known().left, [...entries].sort(), all.map(({ seen }) => seen), history])
      if (known.has(state)) return { taken, ways, ending: null }
      known.add(state)
    }
    const nth = path[taken.length] ?? draw?.(choices.length) ?? 0
    taken.push(nth)
    ways.push(choices.length)
    const { person, dies } = choices[nth] as (typeof choices)[number]
    if (dies) left -= 1
    const there = arrival(person)
    running = person
    person.go?.(dies)
    await there
  }
} // prettier-ignore
