/**
 * The places of the community (DOMAIN §1, §2): the one file to replace when the real list of buildings is at hand.
 * Only 华城路二小区 and 华城路三小区 are known names of estates. The buildings, units and floors of every estate are
 * samples, chosen so that the sums are the known ones: 3 areas, 8 estates, 3,876 homes.
 */
import type { GridNode } from '@shared/grid/node'

export type SpotKind = NonNullable<GridNode['spot']>

/** How many of each kind of spot. Codes and names follow from the order of the keys: append, never insert. */
export type SpotCounts = Partial<Record<SpotKind, number>>

/** Equal buildings in a row. `homesPerFloor` counts the doors of one unit on one floor. */
export interface BuildingSpec {
  count: number
  units: number
  floors: number
  homesPerFloor: number
  lift?: boolean
}

interface EstateSpec {
  name: string
  /** What is made up: everything of the estate, its name too, or only its buildings. */
  sample: 'all' | 'buildings'
  buildings: BuildingSpec[]
  spots: SpotCounts
}

interface AreaSpec {
  name: string
  estates: EstateSpec[]
  spots: SpotCounts
}

interface CommunitySpec {
  code: string
  name: string
  areas: AreaSpec[]
}

export const places: CommunitySpec = {
  code: 'XZZ',
  name: '小寨子社区',
  areas: [
    {
      name: '第一片区',
      spots: { lamp: 6, hydrant: 2 },
      estates: [
        {
          name: '样例一小区',
          sample: 'all',
          buildings: [{ count: 8, units: 4, floors: 6, homesPerFloor: 2 }],
          spots: { gate: 2, pillar: 1, hydrant: 4, bin: 3, tree: 4, lamp: 6, parking: 1 },
        },
        {
          name: '样例二小区',
          sample: 'all',
          buildings: [{ count: 9, units: 3, floors: 6, homesPerFloor: 3 }],
          spots: { gate: 2, pillar: 1, hydrant: 4, bin: 3, tree: 2, lamp: 6, parking: 1 },
        },
        {
          name: '样例三小区',
          sample: 'all',
          buildings: [{ count: 7, units: 2, floors: 11, homesPerFloor: 2, lift: true }],
          spots: { gate: 1, pillar: 1, hydrant: 3, bin: 2, lamp: 4, parking: 2 },
        },
      ],
    },
    {
      name: '第二片区',
      spots: { lamp: 8, hydrant: 2, tree: 24 },
      estates: [
        {
          name: '样例四小区',
          sample: 'all',
          buildings: [
            { count: 8, units: 5, floors: 6, homesPerFloor: 2 },
            { count: 1, units: 3, floors: 6, homesPerFloor: 2 },
          ],
          spots: { gate: 2, pillar: 2, hydrant: 4, bin: 3, tree: 6, lamp: 6, parking: 1 },
        },
        {
          name: '华城路二小区',
          sample: 'buildings',
          buildings: [{ count: 10, units: 4, floors: 6, homesPerFloor: 2 }],
          spots: { gate: 2, pillar: 2, hydrant: 5, bin: 4, tree: 12, lamp: 8, parking: 1 },
        },
        {
          name: '华城路三小区',
          sample: 'buildings',
          buildings: [
            { count: 7, units: 4, floors: 6, homesPerFloor: 2 },
            { count: 2, units: 2, floors: 11, homesPerFloor: 2, lift: true },
          ],
          spots: { gate: 2, pillar: 1, hydrant: 4, bin: 3, tree: 8, lamp: 6, parking: 1 },
        },
      ],
    },
    {
      name: '第三片区',
      spots: { lamp: 6, hydrant: 2 },
      estates: [
        {
          name: '样例五小区',
          sample: 'all',
          buildings: [{ count: 4, units: 2, floors: 18, homesPerFloor: 4, lift: true }],
          spots: { gate: 2, pillar: 1, hydrant: 6, bin: 3, lamp: 6, parking: 2 },
        },
        {
          name: '样例六小区',
          sample: 'all',
          buildings: [
            { count: 4, units: 2, floors: 18, homesPerFloor: 3, lift: true },
            { count: 5, units: 3, floors: 6, homesPerFloor: 3 },
          ],
          spots: { gate: 2, pillar: 2, hydrant: 6, bin: 4, tree: 3, lamp: 6, parking: 2 },
        },
      ],
    },
  ],
}
