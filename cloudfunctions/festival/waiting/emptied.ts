/** Which households are gone: whoever signed up moved out, or left by 注销, and nobody of them lives there any more. Pure. */
import { homesAt, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'
import type { Entry } from '../collections'

type Neighbour = Pick<Person, 'posts' | 'home'>

/**
 * Sign-ups of households of which nobody is left who lived there when they signed up: who moved in since is another household.
 * @param found everybody who is bound to one of these homes, or ever was
 */
export function emptied<E extends Pick<Entry, 'home' | 'at'>>(signUps: readonly E[], found: readonly Neighbour[], now: Time): E[] {
  const bindings = found.flatMap(person => homesAt(person, now))
  return signUps.filter(({ home, at }) => !bindings.some(({ node, from }) => node === home && (!from || from <= at)))
} // prettier-ignore
