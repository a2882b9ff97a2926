/** Queries about places: near, within, intersects, on a sphere. */
import { failed } from '../errors'
import {
  distanceTo,
  intersects,
  readShape,
  requirePoint,
  requireShape,
  within,
  withinCircle,
  type Shape,
} from '../geo/shapes'
import { earthRadius, vector, type Vector } from '../geo/sphere'
import { reach } from '../paths'
import { isDoc, type Doc, type Value } from '../values'
import { conjunctsOf } from './clauses'

type LeafTest = (leaf: Value | undefined) => boolean

/** An array of places answers by one of them. */
const shapes =
  (test: (shape: Shape) => boolean): LeafTest =>
  leaf => {
    const shape = readShape(leaf)
    return shape ? test(shape) : Array.isArray(leaf) && leaf.some(element => shapes(test)(element))
  }

function $geoWithin(operand: Value): LeafTest {
  const [kind] = isDoc(operand) ? Object.keys(operand) : []
  if (!isDoc(operand) || (kind !== '$geometry' && kind !== '$centerSphere')) {
    throw failed('BadValue', `$geoWithin supports $geometry and $centerSphere here, not ${String(kind)}`)
  }
  if (kind === '$geometry') {
    const area = requireShape(operand.$geometry)
    if (!area.polygons.length) throw failed('BadValue', '$geoWithin needs a Polygon or MultiPolygon')
    return shapes(shape => within(shape, area))
  }
  const [centre, radius] = Array.isArray(operand.$centerSphere) ? operand.$centerSphere : []
  const [longitude, latitude] = Array.isArray(centre) ? centre : []
  if (typeof longitude !== 'number' || typeof latitude !== 'number' || typeof radius !== 'number' || radius < 0) {
    throw failed('BadValue', '$centerSphere needs [[longitude, latitude], radius in radians]')
  }
  return shapes(shape => withinCircle(shape, vector(longitude, latitude), radius))
}

function $geoIntersects(operand: Value): LeafTest {
  const other = requireShape(isDoc(operand) ? operand.$geometry : undefined)
  return shapes(shape => intersects(shape, other))
}

export interface Near {
  path: string[]
  centre: Vector
  /** Metres. */
  min: number
  max: number
}

function readNear(path: string, operand: Value | undefined): Near {
  if (!isDoc(operand)) throw failed('BadValue', '$nearSphere needs a $geometry')
  const limit = (value: Value | undefined, otherwise: number) => {
    if (value === undefined || value === null) return otherwise
    if (typeof value !== 'number' || value < 0)
      throw failed('BadValue', 'min and max distance must be non-negative numbers')
    return value
  }
  const centre = requirePoint(operand.$geometry)
  return {
    path: path.split('.'),
    centre,
    min: limit(operand.$minDistance, 0),
    max: limit(operand.$maxDistance, Infinity),
  }
}

function nearTest(operand: Value): LeafTest {
  const { centre, min, max } = readNear('', operand)
  return shapes(shape => {
    const metres = distanceTo(shape, centre) * earthRadius
    return metres >= min && metres <= max
  })
}

/** The `near` condition of a query, which orders its answer; there can be one. */
export function nearOf(query: Doc): Near | undefined {
  const found = conjunctsOf(query).flatMap(([path, condition]) => {
    const operand = isDoc(condition) ? (condition.$nearSphere ?? condition.$near) : undefined
    return operand === undefined ? [] : [readNear(path, operand)]
  })
  if (found.length > 1) throw failed('BadValue', 'Too many geoNear expressions')
  return found[0]
}

/** Metres from the centre to what a document has at a path; undefined when there is no place. */
export function metresTo(doc: Doc, path: string[], centre: Vector): number | undefined {
  let nearest: number | undefined
  const consider = (leaf: Value | undefined): boolean => {
    const shape = readShape(leaf)
    if (shape) nearest = Math.min(nearest ?? Infinity, distanceTo(shape, centre) * earthRadius)
    else if (Array.isArray(leaf)) leaf.forEach(consider)
    return false
  }
  reach(doc, path, consider)
  return nearest
}

export const geoOperators: Record<string, (operand: Value) => LeafTest> = {
  $geoWithin,
  $geoIntersects,
  $nearSphere: nearTest,
  $near: nearTest,
}
