import { homesAt, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'

/** The homes that somebody is bound to, and the one in which they live. */
export const homesView = (person: Person, at: Time) => ({
  homes: homesAt(person, at).map(({ node }) => ({ code: node, lived: node === person.home })),
})
