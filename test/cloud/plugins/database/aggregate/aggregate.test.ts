import { failure, startDatabase } from '../testing'

type Started = Awaited<ReturnType<typeof startDatabase>>
let started: Started
beforeAll(async () => {
  started = await startDatabase()
  const { database } = started
  database.declare({
    reports: {
      indexes: [
        {
          name: 'byUnit',
          keys: [
            ['unit', 1],
            ['at', 1],
          ],
        },
      ],
    },
    units: { indexes: [{ name: 'byCode', keys: [['code', 1]], unique: true }] },
  })
  await database.insertMany(
    'units',
    ['U1', 'U2', 'U3'].map(code => ({ _id: code, code, lead: `lead of ${code}` })),
  )
  await database.insertMany('reports', [
    { _id: 'r1', unit: 'U1', at: new Date('2026-12-31T15:59:59Z'), level: 2, tags: ['a', 'b'], rating: 5 },
    { _id: 'r2', unit: 'U1', at: new Date('2026-12-31T16:00:00Z'), level: 1, tags: [], rating: null },
    { _id: 'r3', unit: 'U2', at: new Date('2024-02-29T01:00:00Z'), level: 3, tags: ['b'] },
    { _id: 'r4', unit: 'U9', at: new Date('2026-06-01T00:00:00Z'), level: 2 },
  ])
  await started.db.createCollection('free')
})
afterAll(() => started.cloud.stop())

const all = { unit: { $in: ['U1', 'U2', 'U9'] } }
const run = (...stages: object[]) => run1('reports', ...stages)
async function run1(collection: string, ...stages: object[]): Promise<unknown[]> {
  // `raw` sends the stages as they are written.
  const { node } = started
  const answer = await node
    .collection(collection)
    .options({ raw: true } as never)
    .aggregate(stages as never)
    .end()
  return (answer as { data: unknown[] }).data
}

describe('aggregate', () => {
  it('groups, sorts and limits through wx-server-sdk', async () => {
    const { db } = started
    const $ = db.command.aggregate
    const answer = (await db
      .collection('reports')
      .aggregate()
      .match({ unit: db.command.in(['U1', 'U2', 'U9']) })
      .group({ _id: '$unit', count: $.sum(1), worst: $.min('$level'), ids: $.push('$_id') })
      .sort({ count: -1, _id: 1 })
      .limit(2)
      .end()) as unknown as { list: object[] }
    expect(answer.list).toEqual([
      { _id: 'U1', count: 2, worst: 1, ids: ['r1', 'r2'] },
      { _id: 'U2', count: 1, worst: 3, ids: ['r3'] },
    ])
  })

  it('reads its first match by an index, and nothing else', async () => {
    const cost = await started.cost(() =>
      run({ $match: { unit: 'U1' } }, { $sort: { at: -1 } }, { $limit: 1 }, { $project: { level: 1 } }),
    )
    expect(cost).toMatchObject({ operations: 1, examined: 1, returned: 1, byIndex: { 'reports.byUnit': {} } })
  })

  it('over the whole of a declared collection is refused', async () => {
    expect(await failure(run({ $group: { _id: null } }))).toContain('[LocalCloud.Unindexed]')
    expect(await failure(run({ $match: { level: 2 } }))).toMatch(/level.*byUnit\(unit 1, at 1\)/)
  })

  it('looks up by fields, and an absent partner gives an empty list', async () => {
    const found = await run(
      { $match: all },
      { $sort: { _id: 1 } },
      { $lookup: { from: 'units', localField: 'unit', foreignField: 'code', as: 'place.unit' } },
      { $project: { 'place.unit.lead': 1 } },
    )
    expect(found[0]).toEqual({ _id: 'r1', place: { unit: [{ lead: 'lead of U1' }] } })
    expect(found[3]).toEqual({ _id: 'r4', place: { unit: [] } })
  })

  it('looks up by a pipeline with variables, and uses the index for them', async () => {
    const cost = await started.cost(async () => {
      const found = await run1(
        'units',
        { $match: { code: 'U1' } },
        {
          $lookup: {
            from: 'reports',
            let: { unit: '$code' },
            pipeline: [
              { $match: { $expr: { $and: [{ $eq: ['$unit', '$$unit'] }, { $gt: ['$level', 1] }] } } },
              { $project: { _id: 1 } },
            ],
            as: 'urgent',
          },
        },
      )
      expect(found).toEqual([{ _id: 'U1', code: 'U1', lead: 'lead of U1', urgent: [{ _id: 'r1' }] }])
    })
    expect(cost.examined).toBe(3)
  })

  it('unwinds, with and without what is empty', async () => {
    const unwound = (extra: object) =>
      run({ $match: all }, { $sort: { _id: 1 } }, { $unwind: { path: '$tags', ...extra } }, { $project: { tags: 1 } })
    expect(await unwound({})).toEqual([
      { _id: 'r1', tags: 'a' },
      { _id: 'r1', tags: 'b' },
      { _id: 'r3', tags: 'b' },
    ])
    expect(await unwound({ preserveNullAndEmptyArrays: true })).toHaveLength(5)
  })

  it('counts, buckets, sorts by count, replaces the root, adds and samples', async () => {
    const match = { $match: all }
    expect(await run(match, { $count: 'n' })).toEqual([{ n: 4 }])
    expect(await run({ $match: { unit: 'none' } }, { $count: 'n' })).toEqual([])
    expect(
      await run(match, {
        $bucket: { groupBy: '$level', boundaries: [1, 2, 3], default: 'more', output: { n: { $sum: 1 } } },
      }),
    ).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
      { _id: 'more', n: 1 },
    ])
    expect(await failure(run(match, { $bucket: { groupBy: '$level', boundaries: [1, 2] } }))).toContain('no default')
    expect(await run(match, { $bucketAuto: { groupBy: '$level', buckets: 2 } })).toEqual([
      { _id: { min: 1, max: 3 }, count: 3 },
      { _id: { min: 3, max: 3 }, count: 1 },
    ])
    expect((await run(match, { $sortByCount: '$level' }))[0]).toEqual({ _id: 2, count: 2 })
    expect(await run({ $match: { _id: 'r1' } }, { $replaceRoot: { newRoot: { n: '$level' } } })).toEqual([{ n: 2 }])
    expect(
      await run(
        { $match: { _id: 'r1' } },
        { $addFields: { 'in.twice': { $multiply: ['$level', 2] } } },
        { $project: { _id: 0, in: 1 } },
      ),
    ).toEqual([{ in: { twice: 4 } }])
    expect(await run(match, { $sample: { size: 2 } })).toHaveLength(2)
    expect(
      await run(match, { $facet: { levels: [{ $group: { _id: '$level' } }], n: [{ $count: 'n' }] } }),
    ).toMatchObject([{ n: [{ n: 4 }] }])
  })

  it('answers 20 documents unless it sets a limit', async () => {
    await started.database.insertMany(
      'free',
      Array.from({ length: 30 }, (_, n) => ({ n })),
    )
    expect(await run1('free', { $match: { n: { $gte: 0 } } })).toHaveLength(20)
    expect(await run1('free', { $group: { _id: '$n' } }, { $limit: 25 })).toHaveLength(25)
  })

  it('refuses a stage that it does not know, by name', async () => {
    expect(await failure(run({ $match: { _id: 'r1' } }, { $out: 'x' }))).toContain("'$out'")
    expect(await failure(run1('free', { $wrong: {} }))).toContain("'$wrong'")
  })
})

describe('an expression', () => {
  const value = async (expression: unknown, id = 'r1') =>
    ((await run({ $match: { _id: id } }, { $project: { _id: 0, v: expression } })) as { v?: unknown }[])[0]?.v

  it.each([
    [
      'a zone by name',
      { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M %z', timezone: 'Asia/Shanghai' } },
      '2026-12-31 23:59 +0800',
    ],
    ['a zone by offset', { $dateToString: { date: '$at', format: '%Y/%j', timezone: '+08:00' } }, '2026/365'],
    ['UTC without a zone', { $dateToString: { date: '$at' } }, '2026-12-31T15:59:59.000Z'],
    ['an hour', { $hour: { date: '$at', timezone: 'Asia/Shanghai' } }, 23],
    ['a weekday from Sunday', { $dayOfWeek: '$at' }, 5],
    ['a week from Sunday', { $week: new Date('2024-02-29T00:00:00Z') }, 8],
    ['the days before the first Sunday', { $week: new Date('2026-01-01T00:00:00Z') }, 0],
    ['an ISO week that belongs to the next year', { $isoWeek: new Date('2024-12-30T00:00:00Z') }, 1],
    ['the year of that week', { $isoWeekYear: new Date('2024-12-30T00:00:00Z') }, 2025],
    ['29 February', { $dayOfYear: new Date('2024-02-29T00:00:00Z') }, 60],
    [
      'parts in a zone',
      { $dateFromParts: { year: 2027, month: 1, day: 1, timezone: 'Asia/Shanghai' } },
      new Date('2026-12-31T16:00:00Z'),
    ],
    ['a day that overflows', { $dateFromParts: { year: 2024, month: 2, day: 30 } }, new Date('2024-03-01T00:00:00Z')],
    [
      'a text in a zone',
      { $dateFromString: { dateString: '2027-01-01', timezone: 'Asia/Shanghai' } },
      new Date('2026-12-31T16:00:00Z'),
    ],
    ['a null date', { $year: '$nothing' }, null],
  ])('of dates reads %s', async (_, expression, expected) => {
    expect(await value(expression)).toEqual(expected)
  })

  it('tells missing from null, and minds the order of keys', async () => {
    expect(await value({ $eq: ['$rating', null] }, 'r2')).toBe(true)
    expect(await value({ $eq: ['$rating', null] }, 'r3')).toBe(false)
    expect(
      await value({
        $eq: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      }),
    ).toBe(false)
    expect(await value({ $gt: ['text', 5] })).toBe(true)
  })

  it('counts characters, not UTF-16 units', async () => {
    expect(await value({ $indexOfCP: ['🍊柿', '柿'] })).toBe(1)
    expect(await value({ $strLenCP: '🍊柿' })).toBe(2)
  })

  it('fails where MongoDB does', async () => {
    expect(await failure(value({ $size: '$level' }))).toContain('$size must be an array')
    expect(await failure(value({ $divide: [1, 0] }))).toContain('zero')
    expect(await failure(value({ $add: ['$unit', 1] }))).toMatch(/DATABASE_REQUEST_FAILED/)
    expect(await failure(value({ $year: { date: '$at', timezone: 'Mars/Olympus' } }))).toContain('Mars/Olympus')
  })
})
