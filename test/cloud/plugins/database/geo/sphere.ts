/** Points, arcs and rings on the unit sphere: edges are geodesics, as in MongoDB's 2dsphere. */

/** A point on the unit sphere. */
export type Vector = [x: number, y: number, z: number]
type Arc = [from: Vector, to: Vector]
/** Closed: the last point is the first. */
export type Ring = Vector[]

/** Metres; the figure that MongoDB calculates with. */
export const earthRadius = 6_378_100

/** About 6 mm on the ground: nearer than this is on the line. */
const touching = 1e-9

const radians = (degrees: number) => (degrees * Math.PI) / 180

export function vector(longitude: number, latitude: number): Vector {
  const [lng, lat] = [radians(longitude), radians(latitude)]
  return [Math.cos(lat) * Math.cos(lng), Math.cos(lat) * Math.sin(lng), Math.sin(lat)]
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const length = (a: Vector) => Math.hypot(...a)

/** The angle between two points in radians, exact for near ones as well. */
export const angle = (a: Vector, b: Vector) => Math.atan2(length(cross(a, b)), dot(a, b))

/** Whether a point lies on an arc. */
export function onArc(point: Vector, [from, to]: Arc): boolean {
  if (angle(from, point) < touching || angle(to, point) < touching) return true
  const normal = cross(from, to)
  const size = length(normal)
  if (size === 0 || Math.abs(dot(normal, point) / size) > touching) return false
  return angle(from, point) + angle(point, to) <= angle(from, to) + touching
}

/** The angle from a point to the nearest point of an arc. */
export function angleToArc(point: Vector, [from, to]: Arc): number {
  const normal = cross(from, to)
  const size = length(normal)
  const foot = size === 0 ? undefined : cross(cross(normal, point), normal)
  const between = foot && dot(cross(from, foot), normal) >= 0 && dot(cross(foot, to), normal) >= 0
  if (between) return Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, point) / size))))
  return Math.min(angle(point, from), angle(point, to))
}

/** Whether two arcs have a point in common. */
export function arcsMeet(a: Arc, b: Arc): boolean {
  if (a.some(end => onArc(end, b)) || b.some(end => onArc(end, a))) return true
  return arcsCross(a, b)
}

/** Whether two arcs cross in the inner of both. */
export function arcsCross([a, b]: Arc, [c, d]: Arc): boolean {
  const first = cross(a, b)
  const second = cross(c, d)
  const sides = [dot(first, c), dot(first, d), dot(second, a), dot(second, b)] as const
  if (sides.some(side => Math.abs(side) < touching * touching)) return false
  if (sides[0] > 0 === sides[1] > 0 || sides[2] > 0 === sides[3] > 0) return false
  // Two great circles meet twice; the arcs must be on the same side of the globe.
  const middle = (p: Vector, q: Vector): Vector => [p[0] + q[0], p[1] + q[1], p[2] + q[2]]
  return dot(middle(a, b), middle(c, d)) > 0
}

export const arcsOf = (line: Vector[]): Arc[] => line.slice(1).map((to, at) => [line[at] as Vector, to])

export type Side = 'inside' | 'outside' | 'border'

/** On which side of a ring a point lies. A ring encloses the smaller part of the globe. */
export function sideOf(point: Vector, ring: Ring): Side {
  const arcs = arcsOf(ring)
  if (arcs.some(arc => onArc(point, arc))) return 'border'
  const centre = ring.slice(1).reduce<Vector>((sum, p) => [sum[0] + p[0], sum[1] + p[1], sum[2] + p[2]], [0, 0, 0])
  // Seen from a point or from its antipode, a ring around them turns once; only the near one is meant.
  if (dot(point, centre) <= 0) return 'outside'
  const turn = arcs.reduce((sum, [from, to]) => sum + turnOf(point, from, to), 0)
  return Math.abs(turn) > Math.PI ? 'inside' : 'outside'
}

/** How far the direction from a point turns while it follows an arc. */
function turnOf(point: Vector, from: Vector, to: Vector) {
  const [a, b] = [cross(point, from), cross(point, to)]
  return Math.atan2(dot(point, cross(a, b)), dot(a, b))
}
