/** What makes the work of staff lighter: phrases of a role, and who has how much in hand (issue 10, part 8). */
import type { ReportView } from '../../../types/reports/contract'
import type { PhrasesOfRole } from '../../../types/reports/phrases'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { communityOf } from '../people'

const { li, wang, sun, zhao, chief, call: ask, errorOf, given } = communityOf()
const unit = 'XZZ-2-E05-B03-U2'

const call = <T>(by: string, action: string, input: Json = {}) => ask<T>(by, `reports.${action}`, input)
const error = (by: string, action: string, input: Json = {}) => errorOf(by, `reports.${action}`, input)

describe('常用语 of a role', () => {
  const of = async (by: string) => (await call<{ items: PhrasesOfRole[] }>(by, 'phrases')).items
  const lists = { resolve: ['已清走，您看看'], decline: [], sendBack: ['不在我的单元'], suspend: [] }

  it('are those that the community began with, until somebody changes them for everybody of the role', async () => {
    const [mine] = await of(wang)
    expect(mine).toMatchObject({ role: 'unitLead', version: 0, by: null })
    expect(mine?.phrases.resolve.length).toBeGreaterThan(2)
    const saved = await call<PhrasesOfRole>(wang, 'savePhrases', { role: 'unitLead', version: 0, phrases: lists })
    expect(saved).toMatchObject({ version: 1, phrases: lists, by: { name: '王秀兰' } })
    expect(await of(zhao)).toEqual([saved])
    expect((await of(sun))[0]?.phrases).not.toEqual(lists)
  })

  it('keep what a colleague saved meanwhile: whoever is later is told', async () => {
    await call(wang, 'savePhrases', { role: 'unitLead', version: 0, phrases: lists })
    const late = { role: 'unitLead', version: 0, phrases: { ...lists, resolve: ['已搬走'] } }
    expect(await error(zhao, 'savePhrases', late)).toMatchObject({ code: 'conflict' })
    expect((await of(wang))[0]?.phrases).toEqual(lists)
    expect(await error(zhao, 'savePhrases', { ...late, version: 1 })).toBeNull()
  })

  it('are changed only by whoever holds the role; a role of others is not there', async () => {
    for (const role of ['areaLead', 'resident', 'property'])
      expect(await error(wang, 'savePhrases', { role, version: 0, phrases: lists })).toMatchObject({ code: 'notFound' })
    expect(await error(li, 'savePhrases', { role: 'resident', version: 0, phrases: lists })).toMatchObject({ code: 'forbidden' }) // prettier-ignore
    expect(await error(li, 'phrases')).toMatchObject({ code: 'forbidden' })
  })

  it('are checked word by word, and who added which stands in the audit', async () => {
    const risky = { ...lists, resolve: ['已清走', '这里全是赌博网站'] }
    expect(await error(wang, 'savePhrases', { role: 'unitLead', version: 0, phrases: risky })).toMatchObject({
      ...{ code: 'textRefused', fields: { 'phrases.resolve.1': expect.any(String) } },
    })
    await call(wang, 'savePhrases', { role: 'unitLead', version: 0, phrases: lists })
    const { items } = await ask<{ items: { action: string; says?: string }[] }>(chief, 'audit.entries', { action: 'savePhrases' }) // prettier-ignore
    expect(JSON.stringify(items)).toContain('已清走，您看看')
  })

  it('are a dozen of each at the most, none of them empty or long', async () => {
    for (const resolve of [[''], ['。。'], ['很'.repeat(81)], Array<string>(13).fill('已清走')])
      expect(await error(wang, 'savePhrases', { role: 'unitLead', version: 0, phrases: { ...lists, resolve } })).toMatchObject({ code: 'invalid' }) // prettier-ignore
  })
})

interface Load {
  mine: { open: number; overdue: number; soon: number; today: number }
  others: { name: string; open: number; overdue: number }[]
}

describe('who has how much in hand', () => {
  const report = (more: { [field: string]: Json } = {}) =>
    call<ReportView>(li, 'submit', { photos: [], text: '楼道堆了纸箱', place: unit, category: 'clutter', ...more })
  const load = (by: string) => call<Load>(by, 'load')

  it('is told to each of their own, with what is due today', async () => {
    await report()
    const taken = await report({ category: 'noise' })
    await call(wang, 'accept', { id: taken.id, version: taken.version })
    expect((await load(wang)).mine).toEqual({ open: 2, overdue: 0, soon: 1, today: 1 })
    await given().control('POST', 'clock', { advance: 60 * 60_000 })
    expect((await load(wang)).mine).toEqual({ open: 2, overdue: 0, soon: 1, today: 1 })
    await given().control('POST', 'clock', { advance: 26 * 60 * 60_000 })
    expect((await load(wang)).mine).toMatchObject({ open: 2, overdue: 2, today: 2 })
  })

  it('is told of the others to whoever gives reports on, in their part of the grid', async () => {
    await report()
    await report()
    await report({ place: 'XZZ-2-E05-B03-U3' })
    await report({ place: 'XZZ-1-E01-B01-U1' })
    expect((await load(sun)).others.map(({ name, open }) => [name, open])).toEqual([['王秀兰', 2], ['赵桂芳', 1]])
    expect((await load(wang)).others).toEqual([])
    expect((await load(chief)).others.length).toBeGreaterThanOrEqual(3)
  }) // prettier-ignore

  it('stands beside each to whom a report can be given', async () => {
    const { id, version } = await report()
    await report()
    const beside = async () =>
      (await call<{ items: { name: string; open: number }[] }>(sun, 'candidates', { id })).items
        .filter(({ name }) => ['孙德明', '王秀兰'].includes(name))
        .map(({ name, open }) => [name, open])
    expect(await beside()).toEqual([['孙德明', 0]])
    await call(wang, 'transfer', { id, version, to: sun })
    expect(await beside()).toEqual([['王秀兰', 1]])
  })

  it('counts no complaint about the reader', async () => {
    await report({ category: 'staffComplaint', about: personIdOf(sun), text: '楼长说话难听' })
    const seen = await load(sun)
    expect(seen.others).toEqual([])
    expect((await load(chief)).others.map(({ name }) => name)).toEqual(['刘春梅'])
  })
})
