/**
 * WeChat's check of what people write (PLATFORM §4). Risky words are refused; in doubt, or when the check does not
 * answer, the report goes its way and a person looks: a leak must not wait for a checker (DOMAIN §4).
 */
import { fail } from '@shared/errors'
import { logError } from './log'
import { openapi } from './sdk'

/** WeChat's number for a forum or comment scene. */
const scene = 2

/** @throws textRefused when WeChat is sure that it must not be published */
export async function checkText(text: string, openid: string): Promise<'pass' | 'review'> {
  if (text === '') return 'pass'
  let suggestion: string | undefined
  try {
    const answer = (await openapi.security.msgSecCheck({ openid, scene, version: 2, content: text })) as {
      result?: { suggest?: string }
    }
    suggestion = answer.result?.suggest
  } catch (error) {
    logError('textCheck.failed', error)
  }
  if (suggestion === 'risky') throw fail('textRefused', { fields: { text: '这段话发不出去,请换个说法' } })
  return suggestion === 'pass' ? 'pass' : 'review'
}
