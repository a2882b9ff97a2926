/** What an action knows of the call that it answers. */
import type { Clock } from '../clock'
import type { Counted } from '../limits/count'
import type { Time } from '../time'
import type { Caller } from './identity'
import type { Member, Person } from './members'

export interface Context {
  /** The action by its whole name, `reports.submit`. */
  action: string
  caller: Caller
  requestId: string
  /** The client's uuid of a mutation: the same key answers with the same result (ARCHITECTURE §4.2). */
  key: string
  /** Hash of path and input, so that the same key with another body is found out. */
  body: string
  clock: Clock
  /** When the call came in, before it was known who calls: what it writes belongs to the life that began before (people/erasure/leave.ts). */
  calledAt: Time
}

/** The call of a person. */
export interface PersonContext extends Context {
  actor: Member
  /** People whom the input names, as the caller's own trip read them: only those who are there. */
  named: Person[]
  /** What it may know of its limits, where it has some (config/community/callLimits.ts). */
  limits: Counted
  /** Fields of the input whose words a human has to look at (_platform/textCheck.ts). */
  doubtful: string[]
}
