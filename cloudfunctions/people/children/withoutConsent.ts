import { homesAt, type Person } from '../../_platform/call/members'
import { maskName } from '../../_platform/privacy/mask'
import type { Time } from '../../_platform/time'
import { movedOut } from '../residence/endBinding'

/** The child after the consent to a binding ended, and the binding with it; without another home their name is kept no longer. Pure. */
export function withoutConsent(child: Person, home: string, at: Time): Person {
  const after = movedOut(child, home, at)
  return homesAt(after, at).length > 0 ? after : { ...after, name: maskName(after.name), msgCredits: {} }
}
