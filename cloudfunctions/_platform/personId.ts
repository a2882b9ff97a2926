/** Our own names for people, derived from the platform's: pure, so that seeds and tests name them alike. */
import { createHash } from 'node:crypto'

export const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

/**
 * Our own name for somebody whom WeChat knows by an openid. Derived, so that finding a caller is one read by `_id`,
 * and the openid itself need not travel.
 */
export const personIdOf = (openid: string) => `p${sha256(openid).slice(0, 24)}`

/** A person named from outside: by our id, or by the openid that programs around us know. */
export const toPersonId = (named: string) => (isPersonId(named) || isStranger(named) ? named : personIdOf(named))

export const isPersonId = (text: string) => /^p[0-9a-f]{24}$/.test(text)

/**
 * Our name for somebody without an account whom staff wrote a report down for: of that report alone, so that no two reports say that they are
 * the same person's, and nobody who binds a home later is one of them (decisions/0035).
 */
export const strangerIdOf = (reportId: string) => `s${sha256(`stranger ${reportId}`).slice(0, 24)}`

/** Somebody who has no account: they read nothing, and are told by telephone. */
export const isStranger = (personId: string) => /^s[0-9a-f]{24}$/.test(personId)

/** A new name for somebody who left: by chance, one for each departure, and nothing leads from it to them. */
export const pseudonymOf = (chance: string) => `x${sha256(chance).slice(0, 24)}`

export const isPseudonym = (personId: string) => /^x[0-9a-f]{24}$/.test(personId)

/** What somebody who left is called wherever a name must stand. */
export const leftName = '已注销居民'

/** The people whom a text names by our ids. */
export const personIdsIn = (text: string): string[] => [...new Set(text.match(/p[0-9a-f]{24}/g) ?? [])]
