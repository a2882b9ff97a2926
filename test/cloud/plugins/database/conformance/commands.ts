/** What each command of the SDKs does, in one small example each; expected values after MongoDB's manual. */

type Make = (...parameters: unknown[]) => unknown
type Commands = Record<string, Make>
export interface Command extends Record<string, unknown> {
  aggregate: Commands
  project: Commands
}
export interface Geo {
  Point: new (longitude: number, latitude: number) => object
  LineString: new (points: object[]) => object
  Polygon: new (lines: object[]) => object
}

interface QueryRow {
  docs: object[]
  query(_: Commands, geo: Geo): object
  /** The ids, which are the places in `docs`; or a piece of the failure. */
  found: number[] | string
}

const numbers = [{ n: 1 }, { n: 2 }, { n: 3 }, {}]
const lists = [{ l: [1, 2] }, { l: [2, 3] }, { l: 2 }]
const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] })
const places = [{ p: point(120, 36) }, { p: point(120.001, 36) }, { p: point(121, 36) }]
const square = ({ Point, LineString, Polygon }: Geo) =>
  new Polygon([
    new LineString(
      [
        [119.99, 35.99],
        [120.01, 35.99],
        [120.01, 36.01],
        [119.99, 36.01],
        [119.99, 35.99],
      ].map(([x, y]) => new Point(x ?? 0, y ?? 0)),
    ),
  ])

export const queries: Record<string, QueryRow> = {
  eq: { docs: numbers, query: _ => ({ n: _.eq?.(2) }), found: [1] },
  neq: { docs: numbers, query: _ => ({ n: _.neq?.(2) }), found: [0, 2, 3] },
  lt: { docs: numbers, query: _ => ({ n: _.lt?.(2) }), found: [0] },
  lte: { docs: numbers, query: _ => ({ n: _.lte?.(2) }), found: [0, 1] },
  gt: { docs: numbers, query: _ => ({ n: _.gt?.(2) }), found: [2] },
  gte: { docs: numbers, query: _ => ({ n: _.gte?.(2) }), found: [1, 2] },
  in: { docs: numbers, query: _ => ({ n: _.in?.([1, 3, null]) }), found: [0, 2, 3] },
  nin: { docs: numbers, query: _ => ({ n: _.nin?.([1, 3]) }), found: [1, 3] },
  all: { docs: lists, query: _ => ({ l: _.all?.([2, 3]) }), found: [1] },
  elemMatch: {
    docs: [{ l: [{ a: 1, b: 2 }] }, { l: [{ a: 1 }, { b: 2 }] }],
    query: _ => ({ l: _.elemMatch?.({ a: 1, b: 2 }) }),
    found: [0],
  },
  exists: { docs: numbers, query: _ => ({ n: _.exists?.(false) }), found: [3] },
  size: { docs: lists, query: _ => ({ l: _.size?.(2) }), found: [0, 1] },
  mod: { docs: numbers, query: _ => ({ n: _.mod?.(2, 1) }), found: [0, 2] },
  geoNear: {
    docs: places,
    query: (_, geo) => ({ p: _.geoNear?.({ geometry: new geo.Point(120.0012, 36), maxDistance: 1000 }) }),
    found: [1, 0],
  },
  geoWithin: { docs: places, query: (_, geo) => ({ p: _.geoWithin?.({ geometry: square(geo) }) }), found: [0, 1] },
  geoIntersects: {
    docs: places,
    query: (_, geo) => ({ p: _.geoIntersects?.({ geometry: square(geo) }) }),
    found: [0, 1],
  },
  and: { docs: numbers, query: _ => ({ n: _.and?.(_.gt?.(1), _.lt?.(3)) }), found: [1] },
  or: { docs: numbers, query: _ => _.or?.([{ n: 1 }, { n: _.gt?.(2) }]) as object, found: [0, 2] },
  nor: { docs: numbers, query: _ => ({ n: _.nor?.(_.eq?.(1), _.eq?.(2)) }), found: [2, 3] },
  not: { docs: numbers, query: _ => ({ n: _.not?.(_.gt?.(1)) }), found: [0, 3] },
  expr: {
    docs: [
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ],
    query: _ => _.expr?.({ $gt: ['$a', '$b'] }) as object,
    found: [1],
  },
  jsonSchema: {
    docs: [{ n: 1 }, { n: 'x' }, {}],
    query: _ => _.jsonSchema?.({ required: ['n'], properties: { n: { bsonType: 'number', minimum: 1 } } }) as object,
    found: [0],
  },
  text: { docs: [{}], query: _ => ({ $text: _.text?.({ search: '柿子' }) }), found: 'text index required' },
}

interface UpdateRow {
  before: object
  update(_: Commands): object
  after: object
}

export const updates: Record<string, UpdateRow> = {
  set: { before: { in: { a: 1, b: 2 } }, update: _ => ({ in: _.set?.({ a: 3 }) }), after: { in: { a: 3 } } },
  remove: { before: { a: 1, b: 2 }, update: _ => ({ a: _.remove?.() }), after: { b: 2 } },
  inc: { before: { in: { n: 1 } }, update: _ => ({ in: { n: _.inc?.(2) } }), after: { in: { n: 3 } } },
  mul: { before: { n: 3 }, update: _ => ({ n: _.mul?.(2) }), after: { n: 6 } },
  push: {
    before: { l: [2] },
    update: _ => ({ l: _.push?.({ each: [3, 1], position: 0, sort: 1, slice: 2 }) }),
    after: { l: [1, 2] },
  },
  pull: { before: { l: [1, 2, 3] }, update: _ => ({ l: _.pull?.({ $gt: 1 }) }), after: { l: [1] } },
  pullAll: { before: { l: [1, 2, 3] }, update: _ => ({ l: _.pullAll?.([1, 3]) }), after: { l: [2] } },
  pop: { before: { l: [1, 2, 3] }, update: _ => ({ l: _.pop?.() }), after: { l: [1, 2] } },
  shift: { before: { l: [1, 2, 3] }, update: _ => ({ l: _.shift?.() }), after: { l: [2, 3] } },
  unshift: { before: { l: [3] }, update: _ => ({ l: _.unshift?.([1, 2]) }), after: { l: [1, 2, 3] } },
  addToSet: { before: { l: [1] }, update: _ => ({ l: _.addToSet?.({ $each: [1, 2] }) }), after: { l: [1, 2] } },
  rename: { before: { a: 1 }, update: _ => ({ a: _.rename?.('b') }), after: { b: 1 } },
  bit: { before: { n: 5 }, update: _ => ({ n: _.bit?.({ or: 2 }) }), after: { n: 7 } },
  max: { before: { n: 5 }, update: _ => ({ n: _.max?.(9) }), after: { n: 9 } },
  min: { before: { n: 5 }, update: _ => ({ n: _.min?.(9) }), after: { n: 5 } },
}
