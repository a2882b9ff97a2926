import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CloudError } from '../../plugin'
import { serve } from './durability/serve'
import { fc, rounds } from '../../../random'

const runs = rounds(1000, 100_000)
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
let served: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  served = await serve(folder)
  await served.ask('addCollection', { collectionName: 'free' })
  await served.plugin.insertMany('free', [
    { _id: 'a', n: 1, l: [1, { x: 2 }], o: { x: null }, at: new Date(0) },
    { _id: 'b' },
  ])
})
afterAll(async () => {
  await served.plugin.stop?.()
  rmSync(folder, { recursive: true })
})

const operator = fc.constantFrom(
  ...'$eq $gt $in $nin $not $and $or $nor $exists $type $mod $regex $options $all $elemMatch $size $expr $where $geoWithin $nearSphere $geometry'.split(
    ' ',
  ),
  ...'$set $inc $push $pull $each $slice $sort $position $rename $bit $pop $addToSet $date $numberInt $oid $literal $tcb_server_date'.split(
    ' ',
  ),
  ...'$match $group $lookup $unwind $project $bucket $geoNear $sample $facet from as pipeline let near boundaries groupBy'.split(
    ' ',
  ),
)
const key = fc.oneof(operator, fc.constantFrom('_id', 'n', 'l', 'o.x', 'l.$.x', 'l.0', 'at', '__proto__', 'a..b', ''))
const { json } = fc.letrec<{ json: unknown }>(tie => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, 1, -1, 2.5, '', 'a', '$n', '$$ROOT', '$$wrong', [], {}),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(key, tie('json'), { maxKeys: 3 }),
  ),
}))
const text = fc.oneof(
  { weight: 9, arbitrary: json.map(value => JSON.stringify(value)) },
  { weight: 1, arbitrary: json },
)

const request = fc.record(
  {
    collectionName: fc.constantFrom<unknown>('free', 'free', 'free', 'things', 'nowhere', 7, null),
    queryType: fc.constantFrom<unknown>('WHERE', 'DOC', null),
    query: text,
    order: text,
    projection: text,
    offset: json,
    limit: json,
    data: fc.oneof(text, fc.array(text, { maxLength: 2 })),
    multi: fc.boolean(),
    merge: fc.boolean(),
    upsert: fc.boolean(),
    transactionId: fc.constantFrom(undefined, undefined, undefined, 'wrong'),
    stages: fc.oneof(
      fc.array(fc.record({ stageKey: fc.oneof(operator, json), stageValue: text }), { maxLength: 3 }),
      json,
    ),
  },
  { requiredKeys: ['collectionName'] },
)
const action = fc.constantFrom(
  ...'getDocument calculateDocument insertDocument modifyDocument modifyAndReturnDoc removeDocument aggregateDocuments commitTransaction'.split(
    ' ',
  ),
)

describe('whatever is asked', () => {
  it('is answered, or refused with a code and a reason', async () => {
    let [answered, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(action, request, async (name, body) => {
        try {
          await served.ask(name, body)
          answered++
        } catch (error) {
          if (!(error instanceof CloudError)) throw error
          expect(error.code).toMatch(/^(DATABASE_|INVALID_PARAM)/)
          expect(error.message).toMatch(/^\[/)
          refused++
        }
      }),
      { numRuns: runs },
    )
    expect(answered).toBeGreaterThan(runs / 60)
    expect(refused).toBeGreaterThan(runs / 60)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})
