/** Those whom messages are for, as far as a courier has to know them. */
import { people, type Person } from '../../_platform/call/members'
import type { Time } from '../../_platform/time'

export type Recipient = Pick<
  Person,
  '_id' | 'openid' | 'msgCredits' | 'consentsTaken' | 'actsFor' | 'posts' | 'home' | 'name' | 'toldOf'
>

/** By their ids. Somebody whose document is damaged is told by the inbox alone, and holds back nobody else. One trip. */
export async function recipientsOf(personIds: string[]): Promise<Map<string, Recipient>> {
  const found = personIds.length > 0 ? await people.findMany(personIds) : []
  return new Map(found.map(each => [each._id, each]))
}

/** An agent hears nothing of a principal any more once the mandate is over. */
export const mayBeTold = (actingFor: string | undefined, to: Recipient | undefined, now: Time) =>
  actingFor === undefined || (to?.actsFor ?? []).some(p => p.personId === actingFor && p.from <= now && now < p.until)
