import { noEarlyPicking } from '@config/community/festival'
import { registeredTrees, treeEstates } from '@config/community/trees'
import { fail } from '@shared/errors'
import { treesInput, treesOutput } from '@shared/festival/trees/trees'
import { action } from '../../_platform/call/action'
import { treeCares, treeDiaryEntries } from './collections'
import { treeEstateOfHome } from './register'
import { looksAtDiaries } from './theTree'
import { ripenessNow, treeViewOf } from './view'

/**
 * The trees of the community, or of one estate, each with how ripe its fruit was seen last. For everybody, guests too. Two trips together after the
 * caller's, and for whoever looks at diaries a third beside them.
 * @throws invalid for an estate without trees
 */
export const trees = action
  .allow('festival.read')
  .input(treesInput)
  .output(treesOutput)
  .query(async ({ input, ctx: { actor, clock } }) => {
    const wanted = treeEstates.filter(({ id }) => input?.estate === undefined || id === input.estate)
    if (wanted.length === 0) throw fail('invalid', { fields: { estate: '这里没有登记柿子树，请选别的小区' } })
    const [seen, cared, waiting] = await Promise.all([
      ripenessNow(clock.now()),
      treeCares.findMany(registeredTrees.map(({ id }) => id)),
      looksAtDiaries(actor) ? treeDiaryEntries.count('byState', { state: 'waits' }) : null,
    ])
    const cares = new Map(cared.map(care => [care._id, care]))
    return {
      estates: wanted.map(({ id, name, plan, trees: own }) => ({
        ...{ id, name, plan: [...plan] },
        trees: own.map(tree => treeViewOf(tree, seen.get(tree.id), cares.get(tree.id) ?? null)),
      })),
      mine: treeEstateOfHome(actor.home),
      rule: noEarlyPicking,
      waiting,
    }
  })
