/** An application as it is named from outside. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { PersonContext } from '../../_platform/call/context'
import type { Target } from '../../_platform/data/change'
import { applications } from './collections'
import { isApplicant, mayDecide, maySee } from './parties'
import type { Application } from './schema'

interface Named {
  id: Id<'application'>
}

/** For whoever works at the counter where the applicant lives, and neither lives with them nor sent it. */
export const caseAtCounter: Target<Application, Named, 'id', false> = {
  collection: applications,
  id: ({ id }) => id,
  may: (application, { actor }) => mayDecide(application, actor),
  field: 'id',
  together: false,
}

/** For whoever applies; that somebody acts for them is written down with it. */
export const ownApplication: Target<Application, Named, 'id', boolean> = {
  collection: applications,
  id: ({ id }) => id,
  may: (application, { actor }) => isApplicant(application, actor),
  field: 'id',
  together: ({ actor }) => actor.actsFor.length > 0,
}

/** For both sides. @throws notFound for whoever may not know of it, as for what is not there */
export async function seenApplication(id: Id<'application'>, { actor }: PersonContext): Promise<Application> {
  const found = await applications.find(id)
  if (!found || !maySee(found, actor)) throw fail('notFound')
  return found
}
