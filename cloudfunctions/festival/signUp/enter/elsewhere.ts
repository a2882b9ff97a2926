import { fail } from '@shared/errors'
import { isOpenEntry } from '@shared/festival/entryFlow'
import { entries } from '../../collections'
import { entryIdOf, type Applicant } from '../household'

/**
 * A person with two homes signs up once: not for another one too, where they already did so while they lived there. One trip, for those only.
 * @throws notNow
 */
export async function elsewhere({ personId, otherHomes }: Applicant, session: string): Promise<void> {
  if (otherHomes.length === 0) return
  const others = await entries.findMany(otherHomes.map(home => entryIdOf(session, home)))
  const own = others.find(
    ({ state, by, for: whom }) => isOpenEntry(state) && (whom?.personId ?? by.personId) === personId,
  )
  if (own) throw fail('notNow', { message: '您用另一处房子报过这一场了，先把那边退掉再报' })
}
