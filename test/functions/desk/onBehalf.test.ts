/** 替人登记: staff write down what a resident asked them to report; it is the resident's (issue 10, part 8). */
import type { ReportView } from '../../../types/reports/contract'
import type { Json } from '../../cloud/plugin'
import { communityOf } from '../people'
import { mandatesIn, daughter } from '../people/mandates'
import { at, said } from './writtenDown'

const { li, wang, sun, zhao, clerk, desk, call, refused, given } = communityOf()
const { gives } = mandatesIn(given)

const write = (by = wang, more: { [field: string]: Json } = {}) =>
  call<ReportView>(by, 'reports.submitFor', { person: li, ...said, ...more })

describe('what staff write down for somebody', () => {
  it('is the resident’s report: they see it, are told of it, and read in 谁看过我 who wrote it and that they agreed', async () => {
    const made = await write()
    const { items } = await call<{ items: ReportView[] }>(li, 'reports.mine')
    expect(items.map(({ id, reporter }) => [id, reporter.isMe])).toEqual([[made.id, true]])
    const { timeline } = await call<ReportView>(li, 'reports.get', { id: made.id })
    expect(timeline[0]).toMatchObject({ says: '王秀兰 替您登记了诉求（电话里说的）', by: { name: '王秀兰', role: 'unitLead' } })
    const { items: told } = await call<{ items: { title: string }[] }>(li, 'messages.inbox')
    expect(told.map(({ title }) => title)).toContain('王秀兰代您办了：提交')
    const { items: seen } = await call<{ items: { label: string; reason: string }[] }>(li, 'people.seenBy')
    expect(seen[0]).toMatchObject({ label: '代办', reason: '电话里说的，本人同意登记' })
  }) // prettier-ignore

  it('is handled neither by whoever wrote it nor by their household', async () => {
    expect((await write()).holder).toMatchObject({ name: '孙德明' })
    expect((await write(clerk)).holder).toMatchObject({ name: '王秀兰' })
    const other = await write()
    expect(await refused(sun, 'reports.transfer', { ...at(other), to: wang })).toBe('invalid')
  })

  it('is rated by the resident and never by whoever wrote it, also where they act for them otherwise', async () => {
    await gives(li, wang)
    await gives(li, daughter)
    const made = await write()
    const taken = await call<ReportView>(sun, 'reports.accept', at(made))
    const done = await call<ReportView>(sun, 'reports.resolve', { ...at(taken), outcome: 'solved', photos: [], noPhoto: '拍不出来' }) // prettier-ignore
    const rating = { ...at(done), solved: true, rating: 'satisfied' }
    expect(await refused(wang, 'reports.rate', rating)).toBe('forbidden')
    expect(await refused(wang, 'reports.withdraw', at(done))).not.toBeNull()
    expect(await refused(daughter, 'reports.rate', rating)).toBeNull()
  })

  it('is written only for whoever lives in their part, never for themselves or their household, and only with consent', async () => {
    const input = { person: li, ...said }
    expect(await refused('oXZZ-jiang-aihua', 'reports.submitFor', input)).toBe('notFound')
    expect(await refused(wang, 'reports.submitFor', { ...input, person: 'oXZZ-nobody' })).toBe('notFound')
    expect(await refused('oXZZ-cui-ming', 'reports.submitFor', input)).toBe('forbidden')
    expect(await refused(zhao, 'reports.submitFor', { ...input, person: 'oXZZ-wan-changjiang' })).toBe('forbidden')
    expect(await refused(zhao, 'reports.submitFor', { ...input, person: zhao })).toBe('forbidden')
    expect(await refused(wang, 'reports.submitFor', { ...input, agreed: false })).toBe('invalid')
    expect(await refused(wang, 'reports.submitFor', { person: li, ...said, text: '' })).toBe('invalid')
    expect(await refused(desk, 'reports.submitFor', input)).toBeNull()
    expect([...given().database.dump('reports')]).toHaveLength(1)
  })
})
