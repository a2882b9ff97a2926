/** What a service says and asks: for everybody, changed by two people, and never under the hands of whoever applied (DOMAIN §7). */
import type { ActionAnswer } from '../../../types/errors'
import type { GuideOutput, ServiceCard } from '../../../types/services/guide/catalogue'
import type { EditView, ManagedService } from '../../../types/services/editing/editing'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import { casesIn, kin, withColleagues } from './cases'
import { edit, specOf } from './edits'

const { given, li, clerk, chief, call, errorOf, refused } = communityOf()
const { applies, done } = casesIn(given)
const { inboxOf } = bindingsIn(given)
const guest = 'oServices-visitor'

const guideOf = (by: string, service: string, more = {}) =>
  call<GuideOutput>(by, 'services.guide', { service, ...more })
const feeOf = async (service: string) => (await guideOf(li, service)).spec.fee
const saved = (more = {}, by = clerk) => call<EditView>(by, 'services.save', edit(more))
const reviewed = (by: string, { id, version }: EditView, more: { [field: string]: Json } = { approved: true }) =>
  given().ask<EditView>(by, 'services.review', { service: id, version, ...more })
const code = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)
const titles = async (by: string) => (await inboxOf(by)).map(({ title }) => title)
const editions = (service: string) =>
  [...given().database.dump('serviceVersions')]
    .filter(each => (each as { service?: string }).service === service)
    .map(({ _id }) => _id)

beforeEach(() => withColleagues(given()))

describe('a service that is written anew', () => {
  it('is in force when a second person agreed, as the next edition; until then people are guided by what was', async () => {
    const written = await saved()
    expect(written).toMatchObject({
      number: 0,
      edit: { state: 'inReview', mine: true, faults: [] },
      allowed: ['keep', 'submit'],
    })
    expect(await feeOf('elderCard')).toBe('第一次办不收钱')
    expect(await titles(chief)).toContain('办事要求请您看一遍')
    expect(await titles(clerk)).not.toContain('办事要求请您看一遍')

    const agreed = await reviewed(chief, written)
    expect(agreed).toMatchObject({
      ok: true,
      data: { number: 1, edit: null, spec: { fee: '补办收 10 元', sample: true } },
    })
    expect(await guideOf(guest, 'elderCard')).toMatchObject({ edition: 'elderCard#1', spec: { fee: '补办收 10 元' } })
    expect(editions('elderCard')).toEqual(['elderCard#1'])
    expect(await titles(clerk)).toContain('看过了，大家看的就是这一版')
  })

  it('is never agreed to by whoever had a part in writing it, nor by whoever lives with them', async () => {
    const written = await saved({}, kin)
    expect(code(await reviewed(kin, written))).toBe('forbidden')
    await call(chief, 'grid.appoint', { node: 'XZZ', post: 'clerk', person: personIdOf(li), from: '2026-11-24' })
    expect(code(await reviewed(li, written))).toBe('forbidden')
    // Who changes a word of it has a part in it from then on.
    const again = await saved({ version: written.version, why: '再改一个字' }, chief)
    expect(code(await reviewed(chief, again))).toBe('forbidden')
    expect(code(await reviewed(clerk, again))).toBe('ok')
  })

  it('goes back with a word, and comes again', async () => {
    const written = await saved()
    expect(code(await reviewed(chief, written, { approved: false }))).toBe('invalid')
    const back = await reviewed(chief, written, { approved: false, note: '哪条规定说收钱？' })
    expect(back).toMatchObject({ ok: true, data: { edit: { state: 'sentBack', note: '哪条规定说收钱？' } } })
    expect(await titles(clerk)).toContain('退回来了，请改一改')
    const version = back.ok ? back.data.version : 0
    const again = await saved({ version, spec: specOf('elderCard', { fee: '还是不收钱' }) })
    expect(code(await reviewed(chief, again))).toBe('ok')
    expect(await feeOf('elderCard')).toBe('还是不收钱')
  })

  it('is shown to nobody as long as the checker finds something wrong; it can be kept all the same, and loses nothing', async () => {
    const spec = specOf('elderCard', { outcomes: [{ id: 'apply', kind: 'apply', says: '可以办' }] })
    const error = await errorOf(clerk, 'services.save', edit({ spec }))
    expect(error).toMatchObject({
      code: 'invalid',
      fields: { 'spec.age': '「老人多大年纪了？」选「不到 60 岁」以后没有下一步' },
    })
    expect(await errorOf(clerk, 'services.save', edit({ why: '' }))).toMatchObject({
      code: 'invalid',
      fields: { why: '请写清这次改了什么' },
    })
    const tomorrow = specOf('elderCard', { checkedOn: '2026-11-25' })
    expect(await errorOf(clerk, 'services.save', edit({ spec: tomorrow }))).toMatchObject({
      fields: { checkedOn: expect.any(String) as string },
    })
    const kept = await saved({ spec, why: '', asDraft: true })
    expect(kept.edit).toMatchObject({
      state: 'draft',
      faults: expect.arrayContaining([expect.objectContaining({ kind: 'noSuchPlace' })]) as unknown,
    })
    expect(await titles(chief)).not.toContain('办事要求请您看一遍')
    expect(code(await reviewed(chief, kept))).toBe('notNow')
  })

  it('is written by one of two who write at the same moment, and agreed to once', async () => {
    const both = await Promise.all([
      given().ask<EditView>(clerk, 'services.save', edit({ why: '一' })),
      given().ask<EditView>(chief, 'services.save', edit({ why: '二' })),
    ])
    expect(both.map(code).sort()).toEqual(['conflict', 'ok'])
    await given().renew()
    await withColleagues(given())
    const written = await saved({}, kin)
    const agreed = await Promise.all([reviewed(clerk, written), reviewed(chief, written)])
    expect(agreed.map(code).sort()).toEqual(['conflict', 'ok'])
    expect(editions('elderCard')).toEqual(['elderCard#1'])
  })

  it('changes nothing of what somebody applied for: it keeps its own edition', async () => {
    const applied = await done(applies())
    const name = applied.papers[0]!.name
    const papers = (specOf('residencePermit').papers as unknown as { id: string; name: string }[]).map(paper => ({
      ...paper,
      name: `新的${paper.name}`,
    }))
    const written = await saved({ service: 'residencePermit', spec: { ...specOf('residencePermit'), papers } as never })
    expect(code(await reviewed(chief, written))).toBe('ok')
    expect((await guideOf(li, 'residencePermit')).spec.papers[0]!.name).toBe(`新的${name}`)
    const now = await call<typeof applied>(li, 'services.get', { id: applied.id })
    expect(now.papers.map(paper => paper.name)).toEqual(applied.papers.map(paper => paper.name))
  })
})

describe('a service that cannot be read', () => {
  it('is not there, and nothing old takes its place', async () => {
    await given().database.insertMany('services', [{ _id: 'elderCard', number: 'three' }])
    expect(await refused(guest, 'services.guide', { service: 'elderCard' })).toBe('damaged')
    expect(await refused(clerk, 'services.toEdit', { service: 'elderCard' })).toBe('damaged')
    const { items } = await call<{ items: ServiceCard[] }>(guest, 'services.catalogue')
    expect(items.map(({ id }) => id)).not.toContain('elderCard')
    expect(items).toHaveLength(6)
  })
})

it('is written by the staff of the counter and above, and by nobody else', async () => {
  for (const by of [li, guest, 'oXZZ-wang-xiulan']) {
    expect(await refused(by, 'services.managed')).toBe('forbidden')
    expect(await refused(by, 'services.save', edit())).toBe('forbidden')
  }
  const { items } = await call<{ items: ManagedService[] }>(clerk, 'services.managed')
  expect(items.map(({ id, number, edit: written, stopped }) => [id, number, written, stopped])).toContainEqual([
    'elderCard',
    0,
    null,
    null,
  ])
  expect(await refused(clerk, 'services.toEdit', { service: 'noSuchThing' })).toBe('notFound')
  expect(await refused(clerk, 'services.stop', { service: 'noSuchThing', version: 0, reason: '人手不够' })).toBe(
    'notFound',
  )
})

describe('a service that staff make from nothing', () => {
  const service = 'petLicence'
  const spec = specOf('elderCard', { name: '养犬登记', gives: { name: '犬证', todo: '到期前带狗来打针' } })
  const elderWish = {
    answers: { age: 'from60', register: 'qingdao', want: 'first', who: 'self' },
    fields: { name: '李秀英', phone: '13800001111', address: '3 号楼 402' },
    papers: [],
  }
  const begins = (more = {}, by = clerk) =>
    given().ask<EditView>(by, 'services.save', edit({ service, spec, why: '新开的事', ...more }))

  it('is nobody’s to be guided by before a second person agreed; then it is in the catalogue, and is applied for and counted', async () => {
    const written = await begins()
    expect(written).toMatchObject({
      ok: true,
      data: { isNew: true, number: 0, spec: { name: '养犬登记', sample: false }, switches: [] },
    })
    expect(await refused(guest, 'services.guide', { service })).toBe('notFound')
    expect(await refused(clerk, 'services.stop', { service, version: 1, reason: '人手不够' })).toBe('notNow')
    const managed = (await call<{ items: ManagedService[] }>(chief, 'services.managed')).items
    expect(managed.at(-1)).toMatchObject({ id: service, name: '养犬登记', isNew: true, edit: { state: 'inReview' } })
    expect(managed).toHaveLength(8)
    // Two who begin one under the same id: one is second, and loses nothing of what they wrote.
    expect(code(await begins({ why: '也是新的' }, chief))).toBe('conflict')
    expect(code(await reviewed(chief, (written as { data: EditView }).data))).toBe('ok')
    const { items } = await call<{ items: ServiceCard[] }>(guest, 'services.catalogue')
    expect(items.at(-1)).toMatchObject({ id: service, name: '养犬登记', sample: false })
    expect(await guideOf(guest, service)).toMatchObject({ edition: 'petLicence#1' })
    const applied = await done(given().ask(li, 'services.apply', { service, ...elderWish }) as never)
    expect(applied).toMatchObject({ service: { id: service, version: 'petLicence#1' }, gives: { name: '犬证' } })
    const saved = await call<{ items: { service: string; applications: number | null }[] }>(chief, 'services.saved', { month: '2026-11' }) // prettier-ignore
    expect(saved.items).toMatchObject([{ service, applications: null }])
  })
})
