/** The steps of one function, held up and killed where a test wants it; and the function called as another function calls it. */
import type { ActionAnswer } from '../../types/errors'
import { DroppedConnection } from '../cloud/http'
import type { Json } from '../cloud/plugin'
import type { Faults } from '../cloud/plugins/faults'
import type { Functions } from '../cloud/plugins/functions'
import type { Community } from './community'

/** One request of a call: `database.modifyDocument inbox`, `wx.openApi`. */
interface Step {
  what: string
  /** Which of its call's requests it is, from 1. */
  nth: number
}
/** What becomes of a step. A promise holds it up. */
type Fate = 'kill before' | 'kill after' | 'lose the answer' | undefined
export type Decide = (step: Step) => Fate | Promise<Fate>

export type Around = ReturnType<typeof standAround>

/** @returns the steps of the function since the last `interfere`, and how to interfere with them */
export function standAround({ cloud }: Community, functionName: string) {
  const faults = cloud.plugin<Faults>('faults')
  const around = faults.around?.bind(faults)
  const functions = cloud.plugin<Functions>('functions')
  const asked = new Map<string, number>()
  const dead = new Set<string>()
  let deadBefore = 0
  let steps: Step[] = []
  let decide: Decide = () => undefined
  faults.around = async (request, caller, next) => {
    const go = () => around?.(request, caller, next) ?? next()
    const id = caller.invocationId
    if (caller.functionName !== functionName || id === undefined) return go()
    const lost = () => new DroppedConnection(request.action)
    if (dead.has(id)) throw lost()
    const nth = (asked.get(id) ?? 0) + 1
    asked.set(id, nth)
    const collection = typeof request.collectionName === 'string' ? ` ${request.collectionName}` : ''
    const step = { what: `${request.action}${collection}`, nth }
    steps.push(step)
    const fate = await decide(step)
    const kill = () => {
      dead.add(id)
      functions.kill(id)
      return lost()
    }
    if (fate === 'kill before') throw kill()
    const answer = await go()
    if (fate === 'kill after') throw kill()
    if (fate === 'lose the answer') throw lost()
    return answer
  }
  return {
    /** Does so with each step from now on; nothing without. */
    interfere(how: Decide = () => undefined) {
      decide = how
      steps = []
      deadBefore = dead.size
    },
    steps: () => steps,
    /** Until one of its calls was killed. */
    async untilKilled() {
      while (dead.size === deadBefore) await new Promise(resolve => setTimeout(resolve, 20))
    },
    writes: () => steps.filter(({ what }) => /insertDocument|modifyDocument|removeDocument/.test(what)),
  }
}

/** Calls an action as another function does. Null when it came to no end. */
export async function asFunction<T>(
  { cloud }: Community,
  functionName: string,
  path: string,
  input?: Json,
): Promise<ActionAnswer<T> | null> {
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tcb-source': 'wx_trigger,scf' },
    body: JSON.stringify({
      action: 'functions.invokeFunction',
      function_name: functionName,
      request_data: JSON.stringify({ path, ...(input === undefined ? {} : { input }) }),
    }),
  })
  const { data } = (await response.json()) as { data?: { response_data: string } }
  return data === undefined ? null : (JSON.parse(data.response_data) as ActionAnswer<T>)
}
