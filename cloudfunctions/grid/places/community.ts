import { places } from '@config/community/places'

/** The code of the community's own node: the root of the grid. */
export const communityCode = places.code

/** The areas of the community, as their nodes are called (config/community/nodes.ts). */
export const areas = places.areas.map(({ name }, at) => ({ code: `${places.code}-${at + 1}`, name }))

/** The codes of all estates: they are counted through, whatever their area. */
export const everyEstate = places.areas
  .flatMap((area, at) => area.estates.map(() => `${places.code}-${at + 1}`))
  .map((area, at) => `${area}-E${`${at + 1}`.padStart(2, '0')}`)

const estates = places.areas.flatMap(area => area.estates)

/** What a part of the grid was called when its code was given, the way a list of parts needs it: no trip. A code that is none of ours is its own name. */
export function nameOfPart(code: string): string {
  const [, area, estate, building, unit] = code.split('-').map(part => Number(part.replace(/^[A-Z]+/, '')))
  if (unit) return `${unit} 单元`
  const within = estate ? estates[estate - 1]?.name : undefined
  if (building) return `${within ?? ''} ${building} 号楼`.trim()
  return within ?? areas[(area ?? 0) - 1]?.name ?? (code === communityCode ? places.name : code)
}
