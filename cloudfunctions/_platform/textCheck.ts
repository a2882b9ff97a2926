/**
 * WeChat's check of what people write (PLATFORM §4). Risky words are refused; in doubt, or when the check does not
 * answer, what was asked goes its way and a person looks: a leak must not wait for a checker (DOMAIN §4).
 */
import { fail } from '@shared/errors'
import type { ShownText } from './call/shownWords'
import { logError } from './log'
import { openapi } from './sdk'

/** WeChat's number for a forum or comment scene. */
const scene = 2
/** Characters that one check takes. */
const longest = 2500

type Verdict = 'pass' | 'review' | 'risky'

/**
 * Asks WeChat about all of them together, and about each when something is wrong with them.
 * @param openid who wrote them
 * @returns the fields that are in doubt
 * @throws textRefused with its field for words of which WeChat is sure that they must not be published
 */
export async function doubtfulOf(texts: ShownText[], openid: string): Promise<string[]> {
  const written = texts.filter(({ text }) => text !== '')
  const together = written.map(({ text }) => text).join('\n')
  if (together === '') return []
  const all = together.length <= longest ? await verdictOn(together, openid) : null
  if (all === 'pass') return []
  const single = written.length === 1 ? all : null
  const verdicts = await Promise.all(
    written.map(async ({ field, text }) => ({ field, verdict: single ?? (await verdictOn(text, openid)) })),
  )
  const risky = verdicts.filter(({ verdict }) => verdict === 'risky').map(({ field }) => [field, refusal])
  if (risky.length > 0) throw fail('textRefused', { fields: Object.fromEntries(risky) as Record<string, string> })
  const doubtful = verdicts.filter(({ verdict }) => verdict === 'review').map(({ field }) => field)
  // Each alone is fine, and together they were not.
  return doubtful.length === 0 && all !== null ? written.map(({ field }) => field) : doubtful
}

const refusal = '这段话发不出去，请换个说法'

async function verdictOn(content: string, openid: string): Promise<Verdict> {
  try {
    const answer = (await openapi.security.msgSecCheck({ openid, scene, version: 2, content })) as {
      result?: { suggest?: string }
    }
    const suggestion = answer.result?.suggest
    return suggestion === 'pass' || suggestion === 'risky' ? suggestion : 'review'
  } catch (error) {
    logError('textCheck.failed', error)
    return 'review'
  }
}
