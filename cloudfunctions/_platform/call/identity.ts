/** Who calls: only what the platform says, never what the event says (DOMAIN §3). */
import { wxContext } from '../sdk'

export interface Caller {
  openid: string | null
  /** Another function or a timer calls: the platform's source chain ends in `scf`. A client cannot make it so. */
  internal: boolean
}

/** How WeChat names itself: what comes without a client (PLATFORM §4). A client is `wx_client`, the web `wx_http`, a function adds `scf`. */
const wechat = ['wx_unknown', 'wx_trigger']

/** Does WeChat itself call, and nobody through it? Read it before the first await. `source`: the platform's word for whoever does. */
export function pushedNow(): { isPush: boolean; source: string } {
  const { SOURCE } = wxContext() as { SOURCE?: unknown }
  const source = typeof SOURCE === 'string' ? SOURCE.slice(0, 60) : ''
  return { isPush: wechat.includes(source), source }
}

export function callerNow(): Caller {
  const { OPENID, SOURCE } = wxContext() as { OPENID?: unknown; SOURCE?: unknown }
  return {
    // An all-digit value arrives as a number (PLATFORM §2); a real openid never is.
    openid: typeof OPENID === 'string' && OPENID !== '' ? OPENID : null,
    internal: typeof SOURCE === 'string' && SOURCE.split(',').slice(1).includes('scf'),
  }
}
