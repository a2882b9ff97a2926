/** Those whom messages are for, as far as a courier has to know them. */
import * as z from '@shared/z'
import { people, person } from '../_platform/call/members'
import { logError } from '../_platform/log'
import type { Time } from '../_platform/time'

const { _id, openid, msgCredits, consentsTaken, actsFor } = person.shape
const recipient = z.object({ _id, openid, msgCredits, consentsTaken, actsFor })
export type Recipient = z.infer<typeof recipient>

/** By their ids. Somebody whose document is damaged is told by the inbox alone, and holds back nobody else. One trip. */
export async function recipientsOf(personIds: string[]): Promise<Map<string, Recipient>> {
  const found = personIds.length > 0 ? await people.findMany(personIds) : []
  const known = new Map<string, Recipient>()
  for (const each of found) {
    const { data, error } = z.safeParse(recipient, each)
    if (data) known.set(data._id, data)
    else logError('courier.damaged', error, { collection: people.name, id: String(each._id) })
  }
  return known
}

/** An agent hears nothing of a principal any more once the mandate is over. */
export const mayBeTold = (actingFor: string | undefined, to: Recipient | undefined, now: Time) =>
  actingFor === undefined || (to?.actsFor ?? []).some(p => p.personId === actingFor && p.from <= now && now < p.until)
