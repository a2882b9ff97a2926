/** Who a request of the SDK speaks for: the local cloud gives each invocation a token, and the SDK sends it back. */
import { randomUUID } from 'node:crypto'
import type { Caller } from './plugin'

/** Tokens stay known after their invocation, for work that a function left running; the oldest are forgotten. */
const remembered = 10_000

export class Callers {
  private readonly byToken = new Map<string, Caller>()

  /** Gives the token that stands for this caller, to be put into WX_API_TOKEN. */
  admit(caller: Caller): string {
    const token = randomUUID()
    this.byToken.set(token, caller)
    if (this.byToken.size > remembered) {
      const oldest = this.byToken.keys().next()
      if (!oldest.done) this.byToken.delete(oldest.value)
    }
    return token
  }

  /** The caller of a token; an outsider's process has none that we know, and speaks for nobody. */
  find(token: string | undefined, source: string | undefined): Caller {
    return { ...(token ? this.byToken.get(token) : undefined), source }
  }
}
