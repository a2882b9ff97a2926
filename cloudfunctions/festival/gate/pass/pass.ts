/** Which six digits a home has within a scope: the first of its choices that no other home has. */
import { fail } from '@shared/errors'
import type { Time } from '../../../_platform/time'
import { passes, type Pass } from '../collections'
import { digitsOf } from './key'

/** Of a thousand homes in a million numbers one in a thousand meets another; so many in a row nobody. */
const choices = 6

export const passIdOf = (scope: string, spoken: string) => `${scope}:${spoken}`

const choicesOf = (scope: string, home: string) =>
  Array.from({ length: choices }, (_each, nth) => digitsOf(scope, home, nth))

/**
 * The passes of these homes; who has none yet gets one. The choices of a home are always the same and a number is taken by inserting it, so two
 * calls at once come to one pass. A trip; one more for those that are new, and two for each number that two homes chose.
 */
export async function passesOf(scope: string, homes: readonly string[], at: Time): Promise<Map<string, Pass>> {
  const found = new Map<string, Pass>()
  const of = (each: { home: string; spoken: string }) => passIdOf(scope, each.spoken)
  for (let nth = 0; nth < choices && found.size < homes.length; nth++) {
    const missing = homes.filter(home => !found.has(home))
    const wanted = missing.map(home => ({ home, spoken: choicesOf(scope, home)[nth] ?? '' }))
    const there = new Map((await passes.findMany(wanted.map(of))).map(pass => [pass._id, pass]))
    const fresh = [...new Map(wanted.filter(each => !there.has(of(each))).map(each => [of(each), each])).values()]
    const made = fresh.map(({ home, spoken }): Pass => ({
      _id: passIdOf(scope, spoken),
      version: 1,
      scope,
      spoken,
      home,
      proxy: null,
      deliver: false,
      at,
    }))
    const taken = made.length > 0 ? await passes.insertMany(made) : []
    for (const pass of await passes.findMany(taken)) there.set(pass._id, pass)
    for (const pass of made) if (!taken.includes(pass._id)) there.set(pass._id, pass)
    for (const each of wanted) {
      const pass = there.get(of(each))
      if (pass?.home === each.home) found.set(each.home, pass)
    }
  }
  return found
}

/** The pass that a home has already; null for one that never asked for anything. One trip. */
export async function passThere(scope: string, home: string): Promise<Pass | null> {
  const found = await passes.findMany(choicesOf(scope, home).map(spoken => passIdOf(scope, spoken)))
  return found.find(pass => pass.home === home) ?? null
}

/** The pass of one home. @throws busy when every choice of it is another's, which no community is large enough for */
export async function passOf(scope: string, home: string, at: Time): Promise<Pass> {
  const pass = (await passesOf(scope, [home], at)).get(home)
  if (!pass) throw fail('busy')
  return pass
}
