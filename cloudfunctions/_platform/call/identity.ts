/** Who calls: only what the platform says, never what the event says (DOMAIN §3). */
import { wxContext } from '../sdk'

export interface Caller {
  openid: string | null
  /** Another function or a timer calls: the platform's source chain ends in `scf`. A client cannot make it so. */
  internal: boolean
}

export function callerNow(): Caller {
  const { OPENID, SOURCE } = wxContext() as { OPENID?: unknown; SOURCE?: unknown }
  return {
    // An all-digit value arrives as a number (PLATFORM §2); a real openid never is.
    openid: typeof OPENID === 'string' && OPENID !== '' ? OPENID : null,
    internal: typeof SOURCE === 'string' && SOURCE.split(',').slice(1).includes('scf'),
  }
}
