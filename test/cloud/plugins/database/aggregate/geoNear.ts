/** `$geoNear`: documents by their distance, which is added to them. Only as the first stage. */
import { failed } from '../errors'
import { requirePoint, readShape } from '../geo/shapes'
import { metresTo } from '../query/geoOperators'
import { fieldOf } from '../paths'
import { isDoc, type Doc, type Value } from '../values'
import type { Read } from './stages'

/** @throws CloudError for a stage without `near` or `distanceField` */
export function nearest(collection: string, stage: Value, read: Read, extra: Doc): Doc[] {
  if (!isDoc(stage) || typeof stage.distanceField !== 'string')
    throw failed('Location16606', '$geoNear needs a distanceField')
  const { near, distanceField, query, key, includeLocs } = stage
  const centre = requirePoint(near)
  const number = (name: string, otherwise: number) => {
    const value = stage[name]
    return typeof value === 'number' ? value : otherwise
  }
  const [min, max] = [number('minDistance', 0), number('maxDistance', Infinity)]
  const multiplier = number('distanceMultiplier', 1)
  const found = read(collection, { query: { $and: [isDoc(query) ? query : {}, extra] }, whole: true })
  return found
    .flatMap(doc => {
      // The real stage takes the one field that has a geo index; here it is the one that holds a place.
      const field = typeof key === 'string' ? key : Object.keys(doc).find(name => readShape(doc[name]))
      const metres = field === undefined ? undefined : metresTo(doc, field.split('.'), centre)
      if (field === undefined || metres === undefined || metres < min || metres > max) return []
      return [{ doc, field, metres }]
    })
    .sort((a, b) => a.metres - b.metres)
    .slice(0, number('limit', number('num', Infinity)))
    .map(({ doc, field, metres }) => ({
      ...doc,
      [distanceField]: metres * multiplier,
      ...(typeof includeLocs === 'string' ? { [includeLocs]: fieldOf(doc, field) ?? null } : {}),
    }))
}
