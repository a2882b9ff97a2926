/** What is filled in and not handed in: there on the next phone, seen by nobody else, gone when it is handed in or left lying (DOMAIN §7). */
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { DraftRow, DraftView } from '../../../types/services/drafts'
import type { Json } from '../../cloud/plugin'
import { communityOf } from '../people'
import { answers, casesIn, code, daughter, day, neighbour, wish } from './cases'

const { given, li, clerk, call, errorOf, refused } = communityOf()
const { applies, done, step, later } = casesIn(given)

const service = 'residencePermit'
const saves = (by: string, more: { [field: string]: Json }, key?: string) =>
  given().ask<DraftView>(by, 'services.saveDraft', { service, ...more }, key)
const draftOf = async (by: string, more: { [field: string]: Json } = {}) =>
  (await call<{ draft: DraftView | null }>(by, 'services.draft', { service, ...more })).draft
const listOf = async (by: string) => (await call<{ items: DraftRow[] }>(by, 'services.drafts')).items
const stored = () => [...given().database.dump('serviceDrafts')]

describe('a draft', () => {
  it('is there on the next phone, with answers, fields and photos; nobody else sees it, and the database cannot be read', async () => {
    const photo = await given().photo(li)
    expect(code(await saves(li, { answers, fields: { name: '李秀英', phone: '13800001111' }, papers: [{ paper: 'idCard', photos: [photo] }] }))).toBe('ok') // prettier-ignore
    const found = await draftOf(li)
    expect(found).toMatchObject({
      ...{
        answers,
        fields: { name: '李秀英', phone: '13800001111' },
        delivery: false,
        filled: 2,
        photos: 1,
        for: null,
      },
      papers: [{ paper: 'idCard', photos: [{ file: photo, url: expect.any(String) as string }] }],
    })
    expect((await fetch(found!.papers[0]!.photos[0]!.url!)).status).toBe(200)
    expect(await listOf(li)).toMatchObject([{ service: { id: service, name: '居住证' }, filled: 2, photos: 1 }])
    for (const by of [neighbour, daughter, clerk]) {
      expect(await draftOf(by)).toBeNull()
      expect(await listOf(by)).toEqual([])
    }
    const text = JSON.stringify(stored())
    for (const secret of ['13800001111', '李秀英', 'cloud://', 'elsewhere']) expect(text).not.toContain(secret)
    // What was uploaded is handed in from there.
    const applied = await done(applies(li, { papers: [{ paper: 'idCard', photos: [photo] }] }))
    expect(applied.papers.find(({ id }) => id === 'idCard')!.photos).toHaveLength(1)
  })

  it('loses nothing of two phones that write in the same moment', async () => {
    const fields: Record<string, string>[] = [
      { name: '李秀英' },
      { phone: '13800001111' },
      { since: '2026-01-10' },
      { address: '3 号楼' },
    ]
    const answered = await Promise.all([...fields, ...fields].map((each, nth) => saves(li, { fields: each }, `phone-at-once-${nth % 4}`))) // prettier-ignore
    expect(answered.map(code)).toEqual(answered.map(() => 'ok'))
    expect((await draftOf(li))!.fields).toEqual(Object.assign({}, ...fields))
    await saves(li, { fields: { phone: '' } })
    expect((await draftOf(li))!.fields).not.toHaveProperty('phone')
    expect(stored()).toHaveLength(1)
  })

  it('is gone within a minute when it is handed in, with what was uploaded and taken out again; another phone that goes on with it is told', async () => {
    const [handed, left] = [await given().photo(li), await given().photo(li)]
    await saves(li, { fields: { name: '李秀英' }, papers: [{ paper: 'idCard', photos: [handed, left] }] })
    const leftAt = (await draftOf(li))!.papers[0]!.photos[1]!.url!
    await done(applies(li, { papers: [{ paper: 'idCard', photos: [handed] }] }))
    // Before the sweep came, too.
    await saves(li, { fields: { name: '李秀' } })
    await later(61_000)
    expect(await draftOf(li)).toBeNull()
    expect(stored()).toEqual([])
    expect((await fetch(leftAt)).ok).toBe(false)
    expect(await errorOf(li, 'services.saveDraft', { service, fields: { name: '李' } })).toMatchObject({
      code: 'notNow',
      message: expect.stringContaining('已经交上去了') as string,
    })
  })

  it('that is begun anew after the application was taken back stays', async () => {
    const applied = await done(applies(li))
    await done(step(li, 'withdraw', applied))
    await given().control('POST', 'clock', { advance: 1_000 })
    await saves(li, { fields: { name: '李秀英' } })
    await later(61_000)
    expect((await draftOf(li))!.fields).toEqual({ name: '李秀英' })
  })

  it('can be thrown away, on all phones at once', async () => {
    const photo = await given().photo(li)
    await saves(li, { fields: { name: '李秀英' }, papers: [{ paper: 'idCard', photos: [photo] }] })
    const { url } = (await draftOf(li))!.papers[0]!.photos[0]!
    await call(li, 'services.throwAway', { service })
    expect(await draftOf(li)).toBeNull()
    expect(await listOf(li)).toEqual([])
    expect(await refused(neighbour, 'services.throwAway', { service })).toBe('notFound')
    await later(61_000)
    expect(stored()).toEqual([])
    expect((await fetch(url!)).ok).toBe(false)
  })

  it('is gone on its day, which it says, if nobody goes on with it', async () => {
    const kept = await done(saves(li, { fields: { name: '李秀英' } }) as never)
    expect(kept).toMatchObject({ until: '2026-12-24', says: expect.stringContaining('12月24日') as string })
    await later(29 * day)
    expect(await listOf(li)).toHaveLength(1)
    await saves(li, { fields: { phone: '13800001111' } })
    await later(29 * day)
    expect(await listOf(li)).toHaveLength(1)
    await later(2 * day)
    expect(stored()).toEqual([])
  })

  it('takes nobody else’s photos, and nothing of guests', async () => {
    const theirs = await given().photo(neighbour)
    expect(await errorOf(li, 'services.saveDraft', { service, papers: [{ paper: 'idCard', photos: [theirs] }] })).toMatchObject({ code: 'fileRefused', fields: { 'papers.0.photos.0': expect.any(String) as string } }) // prettier-ignore
    expect(await refused('oServices-guest', 'services.saveDraft', { service, fields: { name: '某' } })).toMatch(/notBound|forbidden/) // prettier-ignore
    expect(await refused(li, 'services.saveDraft', { service: 'noSuchThing' })).toBe('notFound')
  })
})

describe('a draft of an agent', () => {
  const principal = personIdOf(li)
  beforeEach(() => call(li, 'people.letActFor', { agent: personIdOf(daughter), until: '2027-01-31' }))

  it('is of the principal’s case, seen by that agent alone, and gone when the agent hands it in', async () => {
    await saves(daughter, { for: principal, answers, fields: { name: '李秀英' } })
    await saves(daughter, { fields: { name: '王海宁' } })
    await saves(li, { fields: { name: '李' } })
    expect(await draftOf(daughter, { for: principal })).toMatchObject({ for: { name: '李秀英' }, fields: { name: '李秀英' } }) // prettier-ignore
    expect((await draftOf(daughter))!.fields).toEqual({ name: '王海宁' })
    expect((await draftOf(li))!.fields).toEqual({ name: '李' })
    expect(await refused(neighbour, 'services.draft', { service, for: principal })).toBe('notFound')
    await done(given().ask(daughter, 'services.apply', { ...wish, for: principal }))
    await later(61_000)
    expect(await draftOf(daughter, { for: principal })).toBeNull()
    expect((await listOf(daughter)).map(each => each.for)).toEqual([null])
  })

  it('is nothing to them any more when the mandate ends, nor when either leaves', async () => {
    await saves(daughter, { for: principal, fields: { name: '李秀英' } })
    const { held } = await call<{ held: { id: string }[] }>(daughter, 'people.mandates')
    await call(daughter, 'people.endMandate', { id: held[0]!.id })
    expect(await listOf(daughter)).toEqual([])
    expect(await refused(daughter, 'services.draft', { service, for: principal })).toBe('notFound')
    expect(await refused(daughter, 'services.saveDraft', { service, for: principal, fields: {} })).toBe('notFound')
    await call(li, 'people.leave', { confirm: '注销' })
    for (let minute = 0; minute < 4; minute++) await later(61_000)
    expect(stored()).toEqual([])
  })
})
