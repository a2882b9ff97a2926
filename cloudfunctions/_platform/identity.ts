/** Who calls: only what the platform says, never what the event says (DOMAIN §3). */
import { createHash } from 'node:crypto'
import { wxContext } from './sdk'

export interface Caller {
  openid: string | null
  /** Another function or a timer calls: the platform's source chain ends in `scf`. A client cannot make it so. */
  internal: boolean
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Our own name for somebody whom WeChat knows by an openid. Derived, so that finding a caller is one read by `_id`,
 * and the openid itself need not travel.
 */
export const personIdOf = (openid: string) => `p${sha256(openid).slice(0, 24)}`

/** A person named from outside: by our id, or by the openid that programs around us know. */
export const toPersonId = (named: string) => (/^p[0-9a-f]{24}$/.test(named) ? named : personIdOf(named))

export function callerNow(): Caller {
  const { OPENID, SOURCE } = wxContext() as { OPENID?: unknown; SOURCE?: unknown }
  return {
    // An all-digit value arrives as a number (PLATFORM §2); a real openid never is.
    openid: typeof OPENID === 'string' && OPENID !== '' ? OPENID : null,
    internal: typeof SOURCE === 'string' && SOURCE.split(',').slice(1).includes('scf'),
  }
}
