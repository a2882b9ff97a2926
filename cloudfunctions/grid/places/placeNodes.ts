/** What stands above a place at a moment: what routing and rights need of the grid. */
import { ladderOf } from '@shared/grid/code'
import type { GridNode } from '@shared/grid/node'
import type { Time } from '../../_platform/time'
import { communityCode } from './community'
import { nodes } from '../collections'
import { climb } from './placement'

/**
 * The place, everything above it at that moment, and the community itself, lowest first. One trip; each move on the way that leads
 * elsewhere than the code costs one more.
 * @param place a node's code, or null when nobody knows where it is
 */
export async function placeNodes(place: string | null, at: Time): Promise<Map<string, GridNode>> {
  const code = place ?? communityCode
  const ladder = (await laddersAt([code], at)).get(code) ?? []
  return new Map(ladder.map(node => [node._id, node]))
}

/** The same for several places, each with its own ladder; only the community for a place that is not there. */
export async function laddersAt(places: readonly string[], at: Time): Promise<Map<string, GridNode[]>> {
  const known = new Map<string, GridNode | null>()
  let unread = [...places, communityCode]
  while (unread.length > 0) {
    const wanted = [...new Set(unread.flatMap(ladderOf))].filter(code => !known.has(code))
    for (const code of wanted) known.set(code, null)
    for (const node of await nodes.findMany(wanted)) known.set(node._id, node)
    unread = places.flatMap(place => climb(place, at, known).unread ?? [])
  }
  const community = known.get(communityCode)
  return new Map(
    places.map(place => {
      const { ladder } = climb(place, at, known)
      const whole = !community || ladder.includes(community) ? ladder : [...ladder, community]
      return [place, known.get(place) ? whole : community ? [community] : []]
    }),
  )
}

/** For each of these places its own code and those above it at that moment, lowest first: what a right over it is asked of. */
export async function codesAbove(places: readonly string[], at: Time): Promise<(place: string) => string[]> {
  const ladders = await laddersAt(places, at)
  return place => codesOf(ladders.get(place))
}

/** The codes of a ladder. */
export const codesOf = (ladder: readonly GridNode[] = []) => ladder.map(node => node._id)
