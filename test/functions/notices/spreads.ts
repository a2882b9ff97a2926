/** A community of very many, and fan-outs that are held up and killed at any of their steps. */
import { communityNodes } from '../../../config/community/nodes'
import type { Person } from '../../../cloudfunctions/_platform/call/members'
import { aPerson } from '../../factories/aPerson'
import { DroppedConnection } from '../../cloud/http'
import type { Faults } from '../../cloud/plugins/faults'
import type { Functions } from '../../cloud/plugins/functions'
import type { Community } from '../community'

const homes = communityNodes().flatMap(({ _id, kind }) => (kind === 'home' ? [_id] : []))

/** Bound residents, spread over all homes. */
export const manyPeople = (count: number, name = 'many'): Person[] =>
  Array.from({ length: count }, (_, nth) =>
    aPerson({ openid: `o-${name}-${nth}`, home: homes[(nth * 7) % homes.length] ?? null }),
  )

/** What becomes of a step of the fan-out. A promise holds it up. */
type Fate = 'kill before' | 'kill after' | undefined
interface Step {
  what: string
  /** Which of its call's requests it is, from 1. */
  nth: number
}

/**
 * @param name the function that is looked at
 * @returns the steps of it since the last `interfere`, and how to interfere with them
 */
export function standAround({ cloud }: Community, name = 'notices') {
  const faults = cloud.plugin<Faults>('faults')
  const around = faults.around?.bind(faults)
  const functions = cloud.plugin<Functions>('functions')
  const asked = new Map<string, number>()
  const dead = new Set<string>()
  let deadBefore = 0
  let steps: Step[] = []
  let decide: (step: Step) => Fate | Promise<Fate> = () => undefined
  faults.around = async (request, caller, next) => {
    const go = () => around?.(request, caller, next) ?? next()
    const id = caller.invocationId
    if (caller.functionName !== name || id === undefined) return go()
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
    return answer
  }
  return {
    interfere(how: typeof decide = () => undefined) {
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

/** Calls an action as a function does. @param name the function, `notices` */
export async function asFunction(
  { cloud }: Community,
  path: string,
  input?: object,
  name = 'notices',
): Promise<{ ok: boolean; data?: { told: number; left: number } } | null> {
  const response = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-tcb-source': 'wx_trigger,scf' },
    body: JSON.stringify({
      action: 'functions.invokeFunction',
      function_name: name,
      request_data: JSON.stringify({ path, ...(input ? { input } : {}) }),
    }),
  })
  const { data } = (await response.json()) as { data?: { response_data: string } }
  return data === undefined ? null : (JSON.parse(data.response_data) as { ok: boolean })
}
