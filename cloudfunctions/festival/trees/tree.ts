import { noEarlyPicking } from '@config/community/festival'
import { treeRules } from '@config/community/trees'
import { treeInput, treeOutput } from '@shared/festival/trees/trees'
import { mayEver } from '@shared/permissions'
import { action } from '../../_platform/call/action'
import { treeCares, treeDiaryEntries } from './collections'
import { knownTree } from './register'
import { looksAtDiaries } from './theTree'
import { entryViews, seasonStart, seesEntry, treeViewOf } from './view'

/**
 * A tree by its id, or by the code on its trunk, with its diary. Who took a photo nobody reads. Two trips together after the caller's, and one to the
 * storage.
 * @throws notFound for no tree of ours
 */
export const tree = action
  .allow('festival.read')
  .input(treeInput)
  .ids({ id: knownTree })
  .output(treeOutput)
  .query(async ({ ctx }) => {
    const { actor, clock, found } = ctx
    const [page, care] = await Promise.all([
      treeDiaryEntries.page('byTree', { tree: found.id.id }, { limit: treeRules.diaryShown, only: entry => seesEntry(entry, actor) }),
      treeCares.find(found.id.id),
    ]) // prettier-ignore
    const since = seasonStart(clock.now())
    const seen = page.items.find(({ state, at }) => state === 'shown' && at >= since)
    const isTheirs = !!care?.carer && (care.carer.personId === actor.personId || care.carer.home === actor.home)
    return {
      tree: treeViewOf(found.id, seen, care),
      diary: await entryViews(page.items, actor),
      rule: noEarlyPicking,
      may: {
        add: mayEver(actor, 'festival.join'),
        care: actor.home !== null && mayEver(actor, 'festival.join') && (!care?.carer || isTheirs),
        stopCaring: isTheirs || (!!care?.carer && looksAtDiaries(actor)),
      },
    }
  })
