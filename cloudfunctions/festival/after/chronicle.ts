import { pastEditions, wallRules } from '@config/community/chronicle'
import { chronicleOutput } from '@shared/festival/after'
import { action } from '../../_platform/call/action'
import { wallPhotos } from './collections'
import { chronicleOf } from './editionLines'
import { wallViews } from './view'

/** 历届: every edition since 2015, the newest first, with a few of its photos. For everybody. Two trips together after the caller's, and one to the storage. */
export const chronicle = action
  .allow('festival.read')
  .output(chronicleOutput)
  .query(async ({ ctx }) => {
    const { items } = await wallPhotos.page('byState', { state: 'onWall' }, { limit: wallRules.lookedThrough })
    const lines = chronicleOf({ past: pastEditions, known: [] })
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
