/** GeoJSON shapes, read and compared. */
import { failed } from '../errors'
import { isDoc, type Value } from '../values'
import {
  angle,
  angleToArc,
  arcsCross,
  arcsMeet,
  arcsOf,
  onArc,
  sideOf,
  vector,
  type Ring,
  type Side,
  type Vector,
} from './sphere'

/** Any shape as what it is made of. */
export interface Shape {
  points: Vector[]
  lines: Vector[][]
  /** Each one is its outer ring and its holes. */
  polygons: Ring[][]
}

const nothing: Shape = { points: [], lines: [], polygons: [] }

/** Reads a stored GeoJSON value; undefined when it is none. */
export function readShape(value: Value | undefined): Shape | undefined {
  if (!isDoc(value)) return undefined
  const { type, coordinates, geometries } = value
  try {
    switch (type) {
      case 'Point':
        return { ...nothing, points: [position(coordinates)] }
      case 'MultiPoint':
        return { ...nothing, points: list(coordinates).map(position) }
      case 'LineString':
        return { ...nothing, lines: [positions(coordinates)] }
      case 'MultiLineString':
        return { ...nothing, lines: list(coordinates).map(positions) }
      case 'Polygon':
        return { ...nothing, polygons: [polygon(coordinates)] }
      case 'MultiPolygon':
        return { ...nothing, polygons: list(coordinates).map(polygon) }
      case 'GeometryCollection':
        return list(geometries).map(requireShape).reduce(joined, nothing)
      default:
        return undefined
    }
  } catch {
    return undefined
  }
}

/** @throws CloudError when the value is no GeoJSON geometry */
export function requireShape(value: Value | undefined): Shape {
  const shape = readShape(value)
  if (!shape) throw failed('BadValue', `unknown GeoJSON: ${JSON.stringify(value)}`)
  return shape
}

const joined = (a: Shape, b: Shape): Shape => ({
  points: [...a.points, ...b.points],
  lines: [...a.lines, ...b.lines],
  polygons: [...a.polygons, ...b.polygons],
})

function list(value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw failed('BadValue', 'GeoJSON coordinates must be an array')
  return value
}

function position(value: Value | undefined): Vector {
  const [longitude, latitude] = list(value)
  if (
    typeof longitude !== 'number' ||
    typeof latitude !== 'number' ||
    Math.abs(longitude) > 180 ||
    Math.abs(latitude) > 90
  ) {
    throw failed('BadValue', 'longitude/latitude is out of bounds')
  }
  return vector(longitude, latitude)
}

const positions = (value: Value | undefined) => list(value).map(position)

function polygon(value: Value | undefined): Ring[] {
  const rings = list(value).map(positions)
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)]
    if (ring.length < 4 || !first || !last || angle(first, last) > 1e-12) {
      throw failed('BadValue', 'Loop is not closed, or has fewer than 4 positions')
    }
  }
  return rings
}

function sideOfPolygon(point: Vector, [outer, ...holes]: Ring[]): Side {
  const side = outer ? sideOf(point, outer) : 'outside'
  if (side !== 'inside') return side
  const inHole = holes.map(hole => sideOf(point, hole)).find(each => each !== 'outside')
  return inHole === undefined ? 'inside' : inHole === 'border' ? 'border' : 'outside'
}

const vertices = ({ points, lines, polygons }: Shape) => [...points, ...lines.flat(), ...polygons.flat(2)]
const edges = ({ lines, polygons }: Shape) => [...lines, ...polygons.flat()].flatMap(arcsOf)
const covers = (area: Shape, point: Vector) => area.polygons.some(each => sideOfPolygon(point, each) !== 'outside')

/** Whether a shape lies in the polygons of an area entirely; the border belongs to it. */
export function within(shape: Shape, area: Shape): boolean {
  if (!vertices(shape).every(point => covers(area, point))) return false
  const borders = edges(area)
  return !edges(shape).some(edge => borders.some(border => arcsCross(edge, border)))
}

/** Whether two shapes have a point in common. */
export function intersects(a: Shape, b: Shape): boolean {
  if (vertices(a).some(point => covers(b, point)) || vertices(b).some(point => covers(a, point))) return true
  const [edgesA, edgesB] = [edges(a), edges(b)]
  if (a.points.some(p => edgesB.some(edge => onArc(p, edge)) || b.points.some(q => angle(p, q) < 1e-9))) return true
  if (b.points.some(p => edgesA.some(edge => onArc(p, edge)))) return true
  return edgesA.some(edge => edgesB.some(other => arcsMeet(edge, other)))
}

/** Whether every corner of a shape is at most `radius` radians from a centre. */
export const withinCircle = (shape: Shape, centre: Vector, radius: number) =>
  vertices(shape).every(point => angle(point, centre) <= radius)

/** Radians from a point to the nearest point of a shape, zero inside of its polygons. */
export function distanceTo(shape: Shape, point: Vector): number {
  if (covers(shape, point)) return 0
  return Math.min(...shape.points.map(each => angle(each, point)), ...edges(shape).map(edge => angleToArc(point, edge)))
}

/** The position of a GeoJSON Point. @throws CloudError for anything else */
export function requirePoint(value: Value | undefined): Vector {
  const [point] = isDoc(value) && value.type === 'Point' ? requireShape(value).points : []
  if (!point) throw failed('BadValue', 'near requires a GeoJSON Point')
  return point
}
