import { objectionsInput, objectionsOutput, type StaffObjection } from '@shared/notices/reading'
import { householdOf, type Actor } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { action } from '../../_platform/call/action'
import { viewsOf } from '../../_platform/setAside/each'
import { objections as all, type Objection } from '../collections'
import { displayToAnswer } from './theDisplay'

/** Nobody answers themselves or their own household. */
export const isOwnObjection = (actor: Actor, { by, homes }: Pick<Objection, 'by' | 'homes'>) =>
  marksOf(householdOf(actor)).some(mark => mark === by.personId || homes.includes(mark))

/** What was said to a 公示, the oldest first, for those who answer: they know who said it. Three trips. @throws notFound */
export const objections = action
  .allow('notice.write')
  .input(objectionsInput)
  .ids({ id: displayToAnswer })
  .output(objectionsOutput)
  .query(async ({ input: { cursor, limit }, ctx: { actor, found } }) => {
    const page = await all.page('byNotice', { notice: found.id._id }, { cursor, limit })
    return { items: viewsOf(all, page.items, viewFor(actor)), next: page.next }
  })

const viewFor =
  (actor: Actor) =>
  (objection: Objection): StaffObjection => {
    const { _id: id, version, at, by, place, text, doubtful, edition, answer, openAt } = objection
    return {
      ...{ id, version, at, text, doubtful, edition },
      by: { id: by.personId, name: by.name, place },
      answer: answer && { text: answer.text, at: answer.at, by: answer.by.name },
      mayAnswer: openAt !== null && !isOwnObjection(actor, objection),
    }
  }
