/** What each aggregation operator of the SDKs gives; expected values after MongoDB's manual. */

/** Instead of a value: the operator is refused, with this in the message. */
export class Fails {
  constructor(readonly message: string) {}
}
const fails = (message: string) => new Fails(message)

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
