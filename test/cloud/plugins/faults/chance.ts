/**
 * Which requests meet a fault. Drawn for each request from the seed, the place of its call among the calls and its own place
 * among the call's requests of that kind: what functions ask for at the same time cannot change it by coming in another order.
 */
import { randomFrom, type Random } from './random'

/** A call that asked nothing for so many other calls is over. */
const remembered = 5_000

interface Call {
  place: number
  requests: number
  asked: Map<string, number>
}

export class Chance {
  private readonly calls = new Map<string, Call>()
  private places = 0
  private readonly outside: Call = { place: -1, requests: 0, asked: new Map() }

  constructor(private readonly seed: number) {}

  /** The chance of the next request of a call (undefined: of an outsider's process), and which one of the call's it is. */
  next(invocationId: string | undefined, action: string): { random: Random; nth: number } {
    const call = invocationId === undefined ? this.outside : this.callOf(invocationId)
    const nth = call.asked.get(action) ?? 0
    call.asked.set(action, nth + 1)
    call.requests += 1
    return { random: randomFrom(hash(`${this.seed} ${call.place} ${action} ${nth}`)), nth: call.requests }
  }

  /** A chance that stays the same for a name. */
  always(name: string): Random {
    return randomFrom(hash(`${this.seed} ${name}`))
  }

  private callOf(id: string): Call {
    const known = this.calls.get(id)
    if (known) return known
    const call = { place: this.places++, requests: 0, asked: new Map<string, number>() }
    this.calls.set(id, call)
    const oldest = this.calls.keys().next()
    if (this.calls.size > remembered && !oldest.done) this.calls.delete(oldest.value)
    return call
  }
}

/** 32 bits of a text (the "FNV-1a" hash): spreads neighbouring places over all seeds. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
