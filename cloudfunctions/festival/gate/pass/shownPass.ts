/** Whose code it is that was scanned or said. */
import { fail } from '@shared/errors'
import { codeFaultSays, editionOfScope, readCode, type CodeFault } from '@shared/festival/code'
import { passes, type Pass } from '../collections'
import { isOurs } from './key'
import { passIdOf } from './pass'

const refused = (fault: CodeFault) => fail('invalid', { fields: { code: codeFaultSays[fault] } })

/**
 * The pass of a code; of the six digits, the one in that scope. One trip, or two.
 * @param expected a session, or an edition, in which any code of the household will do; null where nobody said: then the newest
 * @throws invalid for what is forged, old, another session's, or known to nobody; and when digits alone mean several sessions
 */
export async function shownPass(code: string, expected: string | null): Promise<Pass> {
  if (/^\d{6}$/.test(code)) return saidPass(code, expected)
  const words = readCode(code, expected, isOurs)
  if ('fault' in words) throw refused(words.fault)
  const pass = await passes.find(passIdOf(words.scope, words.spoken))
  if (!pass) throw refused('unreadable')
  return pass
}

/** Of digits that were said: in a scope there is one home that has them. */
async function saidPass(spoken: string, expected: string | null): Promise<Pass> {
  const exact = expected === null ? null : await passes.find(passIdOf(expected, spoken))
  if (exact) return exact
  const unknown = () => fail('invalid', { fields: { code: '没有这个号码，请再问一遍，或者扫码' } })
  if (expected?.includes('-')) throw unknown()
  const { items } = await passes.page('bySpoken', { spoken })
  const newest = Math.max(...items.map(({ scope }) => editionOfScope(scope)))
  const edition = expected === null ? newest : Number(expected)
  const [pass, ...others] = items.filter(({ scope }) => editionOfScope(scope) === edition)
  if (!pass) throw unknown()
  if (others.some(({ home }) => home !== pass.home)) {
    throw fail('invalid', { fields: { session: '这个号码有两场都在用，请先选是哪一场' } })
  }
  return pass
}
