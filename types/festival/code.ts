/**
 * The code that a household shows, as text in a QR picture. It names no home: only a scope and the number that is said aloud, signed with a
 * key that the function alone has. Pure, so that a phone without a network refuses what is forged, old or another's just as the server does.
 */

/** What stands in front of every code of ours; the number is the form's own version. */
const form = 'XZ1'

/** A signed code, or the six digits that somebody says when it cannot be scanned. */
export const codePattern = /^(\d{6}|XZ1\.\d{1,3}(-\d{1,2})?\.\d{6}\.[A-Za-z0-9_-]{86})$/

/** `scope`: a session, `12-1`, to check in; an edition, `12`, to fetch the household's fruit. `spoken`: unique within its scope. */
export interface CodeWords {
  scope: string
  spoken: string
}

/** What is signed. */
export const signedText = ({ scope, spoken }: CodeWords) => `${form}.${scope}.${spoken}`

/** The whole code. @param signature Ed25519 over `signedText`, as base64url without padding */
export const codeText = (words: CodeWords, signature: string) => `${signedText(words)}.${signature}`

/** Why a code is refused. `foreign`: of another session, or no code of ours. `old`: of an edition that is over. */
export const codeFaults = ['unreadable', 'forged', 'old', 'foreign'] as const
export type CodeFault = (typeof codeFaults)[number]

export const codeFaultSays: Record<CodeFault, string> = {
  unreadable: '这不是柿子节的码，请换一个扫，或者输 6 位号码',
  forged: '这个码不是小程序里出的，请户主打开「签到码」再扫',
  old: '这是往年的码，请打开今年的「签到码」再扫',
  foreign: '这个码不是这一场的，请看看是哪一场',
}

/** Is this signature, as base64url, the key's over this text? Each side brings its own Ed25519. */
export type Verify = (text: string, signature: string) => boolean

/** The edition of a scope: `12-1` and `12` are of the 12th. */
export const editionOfScope = (scope: string) => Number(scope.split('-')[0])

/**
 * What a code says, or why it is refused. The forged is found before anything that it says is believed.
 * @param expected where it is shown: a session (its own code only), or an edition (the household's code, or one of any of its sessions)
 */
export function readCode(text: string, expected: string | null, verify: Verify): CodeWords | { fault: CodeFault } {
  const [head, scope, spoken, signature] = text.split('.')
  if (!codePattern.test(text) || head !== form || !scope || !spoken || !signature) return { fault: 'unreadable' }
  const words = { scope, spoken }
  if (!verify(signedText(words), signature)) return { fault: 'forged' }
  if (expected === null) return words
  if (editionOfScope(scope) < editionOfScope(expected)) return { fault: 'old' }
  const fits = scope === expected || (!expected.includes('-') && editionOfScope(scope) === editionOfScope(expected))
  return fits ? words : { fault: 'foreign' }
}

/** `274106` as it is said: `27 41 06`. */
export const asSaid = (spoken: string) => spoken.replace(/(\d\d)(?=\d)/g, '$1 ')
