import { pastEditions, wallRules } from '@config/community/chronicle'
import { chronicleOutput } from '@shared/festival/after/after'
import { editionStates, isAnnounced } from '@shared/festival/flow'
import { action } from '../../_platform/call/action'
import { editions, type Edition } from '../collections'
import { days, type Day } from '../gate/collections'
import { wallPhotos } from './collections'
import { chronicleOf, type KnownEdition } from './editionLines'
import { wallViews } from './wall/view'

/** One a year: enough for a hundred years. */
const most = 100

/** As the plan and the ledger know it; nothing was shared before homes have their shares. */
function knownOf({ number, sessions }: Pick<Edition, 'number' | 'sessions'>, day: Day | undefined): KnownEdition {
  const shared = day && day.homes > 0 ? day : null
  const startsAt = sessions.map(plan => plan.startsAt).sort()[0] ?? null
  return { edition: number, grams: shared?.harvest ?? null, homes: shared?.homes ?? null, startsAt }
}

/**
 * 历届: every edition since 2015, the newest first, with a few of its photos. For everybody. Two trips together after the caller's, then one for the
 * sums of the ledgers, and one to the storage.
 */
export const chronicle = action
  .allow('festival.read')
  .output(chronicleOutput)
  .query(async ({ ctx }) => {
    const announced = { state: editionStates.filter(isAnnounced) }
    const [{ items: hung }, { items: planned }] = await Promise.all([
      wallPhotos.page('byState', { state: 'onWall' }, { limit: wallRules.lookedThrough }),
      editions.page('byState', announced, { limit: most, select: ['number', 'sessions'] }),
    ])
    const sums = new Map((await days.findMany(planned.map(({ number }) => String(number)))).map(day => [day._id, day]))
    const known = planned.map(edition => knownOf(edition, sums.get(String(edition.number))))
    const lines = chronicleOf({ past: pastEditions, known })
    const photos = lines.map(({ edition }) => hung.filter(each => each.edition === edition))
    const views = await wallViews(
      photos.flatMap(of => of.slice(0, wallRules.shownInLine)),
      ctx.actor,
    )
    return {
      editions: lines.map((line, at) => ({
        ...line,
        photos: views.filter(({ edition }) => edition === line.edition),
        more: (photos[at]?.length ?? 0) > wallRules.shownInLine,
      })),
    }
  })
