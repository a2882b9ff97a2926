/** Expands the places and the staff into the grid's documents. Only for seeding and deploying: never bundled with the app. */
import type { GridNode, GridPost } from '@shared/grid/node'
import { holders } from './holders'
import { places, type BuildingSpec, type SpotCounts, type SpotKind } from './places'

const spotNames: Record<SpotKind, string> = {
  lift: '电梯',
  stairwell: '楼道',
  hydrant: '消防栓',
  tree: '柿子树',
  pillar: '报警柱',
  bin: '垃圾投放点',
  gate: '门',
  lamp: '路灯',
  parking: '停车场',
}

type Bare = Omit<GridNode, 'posts'>
const two = (value: number) => String(value).padStart(2, '0')

function spotsOf(parent: string, fullName: string, counts: SpotCounts): Bare[] {
  const kinds = Object.entries(counts).flatMap(([spot, count]) =>
    Array.from({ length: count }, (_, at) => ({ spot: spot as SpotKind, no: at + 1, only: count === 1 })),
  )
  return kinds.map(({ spot, no, only }, at) => {
    const name = only ? spotNames[spot] : `${no} 号${spotNames[spot]}`
    // After the parent's own branches: an 18th floor has doors up to 1804.
    const order = 10001 + at
    return {
      _id: `${parent}-S${two(at + 1)}`,
      kind: 'spot',
      name,
      fullName: `${fullName} ${name}`,
      parent,
      order,
      spot,
    }
  })
}

function unitNodes(building: Bare, spec: BuildingSpec, no: number): Bare[] {
  const code = `${building._id}-U${no}`
  const fullName = `${building.fullName} ${no} 单元`
  const doors = Array.from({ length: spec.floors }, (_, floor) =>
    Array.from({ length: spec.homesPerFloor }, (_, door) => `${floor + 1}${two(door + 1)}`),
  ).flat()
  return [
    { _id: code, kind: 'unit', name: `${no} 单元`, fullName, parent: building._id, order: no },
    ...doors.map((door): Bare => ({
      _id: `${code}-${door.padStart(4, '0')}`,
      kind: 'home',
      name: door,
      fullName: `${fullName} ${door}`,
      parent: code,
      order: Number(door),
    })),
    ...spotsOf(code, fullName, spec.lift ? { stairwell: 1, lift: 1 } : { stairwell: 1 }),
  ]
}

function buildingNodes(estate: Bare, spec: BuildingSpec, no: number): Bare[] {
  const name = `${no} 号楼`
  const building: Bare = {
    _id: `${estate._id}-B${two(no)}`,
    kind: 'building',
    name,
    fullName: `${estate.fullName} ${name}`,
    parent: estate._id,
    order: no,
  }
  const units = Array.from({ length: spec.units }, (_, at) => unitNodes(building, spec, at + 1)).flat()
  return [building, ...units]
}

function bareNodes(): Bare[] {
  let estateNo = 0
  const { code, name } = places
  const areas = places.areas.flatMap((area, at) => {
    const areaCode = `${code}-${at + 1}`
    const areaName = `${name} ${area.name}`
    const estates = area.estates.flatMap(spec => {
      estateNo += 1
      const estate: Bare = {
        _id: `${areaCode}-E${two(estateNo)}`,
        kind: 'estate',
        name: spec.name,
        // An estate's name says enough: nobody puts the area in front of it.
        fullName: spec.name,
        parent: areaCode,
        order: estateNo,
      }
      const kinds = spec.buildings.flatMap(kind => Array.from({ length: kind.count }, () => kind))
      const buildings = kinds.flatMap((kind, index) => buildingNodes(estate, kind, index + 1))
      return [estate, ...buildings, ...spotsOf(estate._id, estate.fullName, spec.spots)]
    })
    const node: Bare = { _id: areaCode, kind: 'area', name: area.name, fullName: areaName, parent: code, order: at + 1 }
    return [node, ...estates, ...spotsOf(areaCode, areaName, area.spots)]
  })
  return [{ _id: code, kind: 'community', name, fullName: name, parent: null, order: 1 }, ...areas]
}

/**
 * All nodes, homes and spots of the community with their posts, parents before children (DOMAIN §2). Pure: the same
 * on every call.
 */
export function communityNodes(): GridNode[] {
  const bare = bareNodes()
  const posts = new Map(bare.map(node => [node._id, [] as GridPost[]]))
  for (const holder of holders(bare)) posts.get(holder.node)?.push(holder.post)
  return bare.map(node => ({ ...node, posts: posts.get(node._id) ?? [] }))
}
