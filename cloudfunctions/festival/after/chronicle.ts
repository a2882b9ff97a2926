import { pastEditions, wallRules } from '@config/community/chronicle'
import { chronicleOutput } from '@shared/festival/after'
import { editionStates, isAnnounced } from '@shared/festival/flow'
import { action } from '../../_platform/call/action'
import { editions, type Edition } from '../collections'
import { wallPhotos } from './collections'
import { chronicleOf, type KnownEdition } from './editionLines'
import { wallViews } from './view'

/** One a year: enough for a hundred years. */
const most = 100

/** As the ledger and the plan know it. */
const knownOf = ({ number, sessions }: Pick<Edition, 'number' | 'sessions'>): KnownEdition => ({
  edition: number,
  grams: null,
  homes: null,
  startsAt: sessions.map(({ startsAt }) => startsAt).sort()[0] ?? null,
})

/** 历届: every edition since 2015, the newest first, with a few of its photos. For everybody. Two trips together after the caller's, and one to the storage. */
export const chronicle = action
  .allow('festival.read')
  .output(chronicleOutput)
  .query(async ({ ctx }) => {
    const [{ items }, known] = await Promise.all([
      wallPhotos.page('byState', { state: 'onWall' }, { limit: wallRules.lookedThrough }),
      editions.page('byState', { state: editionStates.filter(isAnnounced) }, { limit: most, select: ['number', 'sessions'] }),
    ]) // prettier-ignore
    const lines = chronicleOf({ past: pastEditions, known: known.items.map(knownOf) })
    const shown = lines.map(({ edition }) => items.filter(each => each.edition === edition))
    const views = await wallViews(shown.flatMap(of => of.slice(0, wallRules.shownInLine)), ctx.actor) // prettier-ignore
    return {
      editions: lines.map((line, at) => ({
        ...line,
        photos: views.filter(({ edition }) => edition === line.edition),
        more: (shown[at]?.length ?? 0) > wallRules.shownInLine,
      })),
    }
  })
