/**
 * Somebody stands in every place where a person can stand, in every collection that there is, and leaves: there is no trace of them. A new field
 * or collection comes into this by itself; one that leaving does not reach fails here by its name (DOMAIN §3).
 */
import { collections } from '../../../cloudfunctions/collections'
import { addDays, fromEpoch } from '../../../cloudfunctions/_platform/time'
import { isPersonId, personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { AnyCollection } from '../../../cloudfunctions/_platform/data/collection'
import type { AnyDocument } from '../../../cloudfunctions/_platform/privacy/personalData'
import { fieldAt, leavesOf } from '../../../cloudfunctions/people/erasure/personalDocuments'
import { aDocument, put } from '../../factories/aDocument'
import type { Storage } from '../../cloud/plugins/storage'
import { samplePhoto } from '../../cloud/seed/photos'
import { aPhone } from '../../factories/anIdentity'
import { aCommunity, who, type Community } from '../community'
import { aPlantedPerson, tracesOf } from './leavers'

const openid = 'oEvery-leaf'
const personId = personIdOf(openid)
const name = '慕容雪莲'
const phone = aPhone(4321)
const home = 'XZZ-2-E05-B03-U2-0601'

let community: Community
beforeAll(async () => (community = await aCommunity()))
afterAll(() => community.stop())

/** Collections in which somebody can be planted: what is gone by itself is found by nobody. */
const planted = collections.filter(({ personal }) => personal.found.length > 0)
const fieldsOf = ({ personal }: AnyCollection) => Object.entries(personal.personal)

/** Documents of a collection with the person in one place each, their name and their phone in all words. */
async function documentsWith(collection: AnyCollection, at: string): Promise<AnyDocument[]> {
  const { since, entriesSince = {} } = collection.personal
  const due = collection.work && collection.indexes[collection.work.heldBy]?.keys[1]?.[0]
  const made: AnyDocument[] = []
  const add = async (path: string, change: (document: AnyDocument) => void) => {
    const document = aDocument(collection, `${collection.name}-${path}`.replaceAll(/[^\w]/g, '-'), made.length)
    for (const [field, { is, when }] of fieldsOf(collection))
      if (is === 'words' && when?.(document) !== false) put(document, field, `找${name},${phone}`)
    if (since) put(document, since, at)
    for (const [list, field] of Object.entries(entriesSince)) put(document, `${list}.${field}`, at)
    // What waits in their hands they would have to hand over first.
    if (due) put(document, due, null)
    change(document)
    made.push(collection.complete(document))
  }
  for (const [path, { is, by }] of fieldsOf(collection)) {
    // Those are the person's own, and made by what the person does.
    if (path === '_id' || (collection.name === 'people' && path === 'openid')) continue
    if (is === 'personId') await add(path, document => put(document, path, personId))
    // An openid never stands alone: it is how WeChat names the person beside it.
    if (is === 'openid')
      await add(path, document => {
        put(document, path, openid)
        put(document, 'personId', personId)
      })
    if (is !== 'file') continue
    const owner = [by ?? 'personId'].flat()[0] ?? ''
    // As a function keeps it: below no client's folder, and nobody's own.
    const fileID = await store(
      `reports/every-leaf/${collection.name}-${made.length}.jpg`,
      await samplePhoto('clutter'),
      null,
    )
    await add(path, document => {
      put(document, path, fileID)
      put(document, owner, personId)
    })
  }
  return made
}

const store: Storage['store'] = (...file) => community.cloud.plugin<Storage>('storage').store(...file)

describe('somebody who stands everywhere', () => {
  const everything = new Map<string, AnyDocument[]>()
  beforeAll(async () => {
    const now = fromEpoch(Date.parse((await community.control<{ now: string }>('GET', 'clock')).now))
    const { id } = await community.call<{ id: string }>(openid, 'people.bind', { home, name, relation: 'owner' })
    await community.call(who.unitLead, 'people.approve', { id })
    await community.call(openid, 'people.setContact', { phone })
    for (const collection of planted) {
      const documents = await documentsWith(collection, addDays(now, -1))
      everything.set(collection.name, documents)
      await community.database.insertMany(collection.name, documents)
    }
  })

  it('is planted in each place of each collection', () => {
    const places = planted.flatMap(each => fieldsOf(each).filter(([, { is }]) => is === 'personId' || is === 'file'))
    expect([...everything.values()].flat().length).toBeGreaterThan(40)
    expect(places.length).toBeGreaterThan(40)
  })

  it('leaves, and no document and no file has a trace of them', async () => {
    await community.call(openid, 'people.leave', { confirm: '注销' })
    for (let minute = 0; minute < 6; minute++) {
      await community.control('POST', 'clock', { advance: 61_000 })
      await community.control('POST', 'timers', { name: 'jobs' })
    }
    const traces = await tracesOf(community, [openid, personId, name, phone])
    expect(traces.map(trace => trace.slice(0, 200))).toEqual([])
  }, 120_000)

  it('leaves every document that stays as its schema wants it', () => {
    for (const collection of planted)
      for (const document of community.database.dump(collection.name))
        expect(() => collection.complete(document as AnyDocument)).not.toThrow()
  })
})

describe('an id of a person', () => {
  it('stands only in fields that are declared to hold one, in all that people do', async () => {
    await aPlantedPerson(community)
    const astray = collections.flatMap(collection =>
      [...community.database.dump(collection.name)].flatMap(document =>
        [...leavesOf(document)].flatMap(({ path, value }) =>
          isPersonId(value) && fieldAt(collection.personal, path)?.is !== 'personId'
            ? [`${collection.name}.${path}`]
            : [],
        ),
      ),
    )
    expect([...new Set(astray)]).toEqual([])
  })
})
