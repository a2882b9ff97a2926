import type { Session } from '../collections'

/** When and where a session is, for whoever goes there. */
export const sessionFacts = ({ _id, plan }: Pick<Session, '_id' | 'plan'>) => ({
  id: _id,
  name: plan.name,
  startsAt: plan.startsAt,
  endsAt: plan.endsAt,
  meeting: plan.meeting.words,
})
