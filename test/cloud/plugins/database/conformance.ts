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

/** Instead of a value: the operator is refused, with this in the message. */
export class Fails {
  constructor(readonly message: string) {}
}
const fails = (message: string) => new Fails(message)

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

/** For the document `{ n: -7.5, text: '柿子 Hi', list: [3, 1, 2], at: 2024-12-30T16:30:15.123Z, none: null, doc: { a: 1, b: 2 } }`. */
export const expressions: Record<string, [parameter: unknown, value: unknown]> = {
  abs: ['$n', 7.5],
  add: [['$n', 1], -6.5],
  ceil: ['$n', -7],
  divide: [['$n', 2], -3.75],
  exp: [0, 1],
  floor: ['$n', -8],
  ln: [1, 0],
  log: [[8, 2], 3],
  log10: [1000, 3],
  mod: [[-7, 3], -1],
  multiply: [['$n', 2], -15],
  pow: [[2, 10], 1024],
  sqrt: [16, 4],
  subtract: [['$at', new Date('2024-12-30T16:30:15Z')], 123],
  trunc: ['$n', -7],
  arrayElemAt: [['$list', -1], 2],
  arrayToObject: [[[['a', 1]]], { a: 1 }],
  concatArrays: [
    ['$list', [4]],
    [3, 1, 2, 4],
  ],
  filter: [{ input: '$list', as: 'each', cond: { $gt: ['$$each', 1] } }, [3, 2]],
  in: [[1, '$list'], true],
  indexOfArray: [['$list', 2], 2],
  isArray: [['$list'], true],
  map: [{ input: '$list', as: 'each', in: { $multiply: ['$$each', 2] } }, [6, 2, 4]],
  range: [
    [0, 10, 4],
    [0, 4, 8],
  ],
  reduce: [{ input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } }, 6],
  reverseArray: ['$list', [2, 1, 3]],
  size: ['$list', 3],
  slice: [
    ['$list', 1, 2],
    [1, 2],
  ],
  zip: [{ inputs: ['$list', ['a']] }, [[3, 'a']]],
  and: [[true, '$none'], false],
  not: [['$none'], true],
  or: [[false, '$n'], true],
  cmp: [['$n', 0], -1],
  eq: [['$n', -7.5], true],
  gt: [['$n', 0], false],
  gte: [['$n', -7.5], true],
  lt: [['$n', 0], true],
  lte: [['$n', 0], true],
  neq: [['$n', 0], true],
  cond: [{ if: { $gt: ['$n', 0] }, then: 'up', else: 'down' }, 'down'],
  ifNull: [['$none', 'nothing'], 'nothing'],
  switch: [{ branches: [{ case: { $lt: ['$n', 0] }, then: 'below' }], default: 'above' }, 'below'],
  dateFromParts: [{ year: 2025, month: 1, day: 1, timezone: 'Asia/Shanghai' }, new Date('2024-12-31T16:00:00Z')],
  dateFromString: [{ dateString: '2024-12-31T16:00:00Z' }, new Date('2024-12-31T16:00:00Z')],
  dayOfMonth: [{ date: '$at', timezone: 'Asia/Shanghai' }, 31],
  dayOfWeek: ['$at', 2],
  dayOfYear: ['$at', 365],
  isoDayOfWeek: ['$at', 1],
  isoWeek: ['$at', 1],
  isoWeekYear: ['$at', 2025],
  millisecond: ['$at', 123],
  minute: ['$at', 30],
  month: ['$at', 12],
  second: ['$at', 15],
  hour: [{ date: '$at', timezone: '+08:00' }, 0],
  week: ['$at', 52],
  year: ['$at', 2024],
  literal: ['$n', '$n'],
  mergeObjects: [['$doc', { b: 3 }], { a: 1, b: 3 }],
  objectToArray: [
    '$doc',
    [
      { k: 'a', v: 1 },
      { k: 'b', v: 2 },
    ],
  ],
  allElementsTrue: [['$list'], true],
  anyElementTrue: [[[0, false]], false],
  setDifference: [['$list', [1, 2]], [3]],
  setEquals: [['$list', [1, 2, 3]], true],
  setIntersection: [
    [
      [1, 2],
      [2, 3],
    ],
    [2],
  ],
  setIsSubset: [[[1], '$list'], true],
  setUnion: [
    [
      [1, 2],
      [2, 3],
    ],
    [1, 2, 3],
  ],
  concat: [['$text', '!'], '柿子 Hi!'],
  dateToString: [{ date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }, '2024-12-31 00:30'],
  indexOfBytes: [['$text', 'H'], 7],
  indexOfCP: [['$text', 'H'], 3],
  split: [
    ['$text', ' '],
    ['柿子', 'Hi'],
  ],
  strLenBytes: ['$text', 9],
  strLenCP: ['$text', 5],
  strcasecmp: [['$text', '柿子 hI'], 0],
  substr: [['$text', 0, 3], '柿'],
  substrBytes: [['$text', 3, 4], '子 '],
  substrCP: [['$text', 1, 3], '子 H'],
  toLower: ['$text', '柿子 hi'],
  toUpper: ['$text', '柿子 HI'],
  let: [{ vars: { twice: { $multiply: ['$n', 2] } }, in: '$$twice' }, -15],
  meta: ['textScore', fails('text score')],
}

/** Over three documents with `n` 2, 4, 9 and `part` { k0: 2 }, { k1: 4 }, { k2: 9 }. */
export const accumulators: Record<string, [parameter: unknown, value: unknown]> = {
  addToSet: [{ $gt: ['$n', 3] }, [false, true]],
  avg: ['$n', 5],
  first: ['$n', 2],
  last: ['$n', 9],
  max: ['$n', 9],
  min: ['$n', 2],
  push: ['$n', [2, 4, 9]],
  stdDevPop: ['$n', Math.sqrt(26 / 3)],
  stdDevSamp: ['$n', Math.sqrt(13)],
  sum: ['$n', 15],
  mergeObjects: ['$part', { k0: 2, k1: 4, k2: 9 }],
}

export const stages = {
  /** In aggregate.test.ts and geo.test.ts. */
  tested:
    'addFields bucket bucketAuto count geoNear group limit lookup match project replaceRoot sample skip sort sortByCount unwind'.split(
      ' ',
    ),
  failInSdk: ['collStats', 'facet', 'graphLookup', 'indexStats', 'out', 'redact'],
}
