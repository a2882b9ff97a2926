/** Looking for a report by its number, its place, its words or the name of whoever reported it (docs/decisions/0030). */
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { who } from '../community'
import { communityOf } from '../people'

const li = who.resident
const wang = who.unitLead
const sun = 'oXZZ-sun-deming'
const liu = 'oXZZ-liu-chunmei'
const desk = 'oXZZ-zhou-min'
const chief = 'oXZZ-zhao-jianguo'
const property = 'oXZZ-cui-ming'
const unit = 'XZZ-2-E05-B03-U2'
const elsewhere = 'XZZ-1-E01-B01-U1'

const { given } = communityOf()

const call = <T>(by: string, action: string, input: Json = {}) => given().call<T>(by, action, input)
const report = (text: string, place: string | null = unit, category = 'clutter', by = li) =>
  call<ReportView>(by, 'reports.submit', { photos: [], text, place, category })
const found = async (by: string, input: Json) =>
  (await call<{ items: ReportSummary[] }>(by, 'reports.search', input)).items.map(({ id }) => id)
const refused = async (by: string, input: Json) => {
  const answer = await given().ask(by, 'reports.search', input)
  return answer.ok ? null : answer.error.code
}
/** Operations on the database, and documents that they looked at. */
async function counted<T>(work: () => Promise<T>): Promise<{ answer: T; trips: number; examined: number }> {
  await given().control('DELETE', 'stats')
  const answer = await work()
  const stats = await given().control<{ operations: number; examined: number }>('GET', 'stats')
  return { answer, trips: stats.operations, examined: stats.examined }
}

describe('a report is found by its number', () => {
  it('whole, from the day on, or by its running number alone', async () => {
    const { id, no } = await report('楼道堆了纸箱')
    const [, day = '', running = ''] = no.split('-')
    for (const one of [no, `${day}-${running}`, `${day}${running}`, running, `${Number(running)}`, ` ${no.toLowerCase()} `])
      expect([one, await found(wang, { no: one })]).toEqual([one, [id]])
    expect(await found(wang, { no: '9999' })).toEqual([])
    expect(await found(wang, { no: '纸箱' })).toEqual([])
  }) // prettier-ignore

  it('by the running number for a week, the newest first', async () => {
    const first = await report('楼道堆了纸箱')
    await given().control('POST', 'clock', { advance: 86_400_000 })
    const second = await report('楼道又堆了纸箱')
    expect(first.no.slice(-4)).toBe(second.no.slice(-4))
    expect(await found(wang, { no: first.no.slice(-4) })).toEqual([second.id, first.id])
    await given().control('POST', 'clock', { advance: 6 * 86_400_000 })
    expect(await found(wang, { no: first.no.slice(-4) })).toEqual([second.id])
  })
})

describe('a report is found by its words', () => {
  it('whatever stands between them, by its kind and its place too, and not by words that it does not say', async () => {
    const one = await report('三楼楼道堆了一大堆纸箱，走路都费劲')
    const two = await report('水管漏水，滴滴答答一晚上', unit, 'waterLeak')
    expect(await found(wang, { words: '纸箱' })).toEqual([one.id])
    expect(await found(wang, { words: '费劲 纸箱' })).toEqual([one.id])
    expect(await found(wang, { words: '漏水跑水' })).toEqual([two.id])
    expect(await found(desk, { words: '二小区 纸箱' })).toEqual([one.id])
    expect(await found(wang, { words: '费劲 漏水' })).toEqual([])
    // Its pairs of letters all stand there, the word does not.
    await report('下水堵，水道口堵了', unit, 'drain')
    expect(await found(wang, { words: '下水道' })).toEqual([])
  })

  it('where nobody knows the place, and when it was sent without one', async () => {
    const { id } = await report('路边有棵树歪了', null, 'greening')
    expect(await found(desk, { words: '歪了' })).toEqual([id])
  })

  it('only in the part of the grid that somebody sees, and of others only what they have in hand', async () => {
    const [here, there] = [await report('楼道堆了纸箱'), await report('门口堆了纸箱', elsewhere)]
    const broken = await report('大门的锁坏了，纸箱挡着', unit, 'accessControl')
    expect(await found(wang, { words: '纸箱' })).toEqual([broken.id, here.id])
    expect(await found(liu, { words: '纸箱' })).toEqual([broken.id, here.id])
    expect(await found(chief, { words: '纸箱' })).toEqual([broken.id, there.id, here.id])
    expect(await found(property, { words: '纸箱' })).toEqual([broken.id])
    expect(await found(property, { no: here.no })).toEqual([])
    expect(await found(wang, { no: there.no })).toEqual([])
    expect(await refused(li, { words: '纸箱' })).toBe('forbidden')
  })

  it('by whoever has it now, and no more by whoever gave it away', async () => {
    const broken = await report('大门的锁坏了', unit, 'accessControl')
    expect(await found(property, { words: '锁坏' })).toEqual([broken.id])
    await call(property, 'reports.transfer', { id: broken.id, version: broken.version, to: wang })
    expect(await found(property, { words: '锁坏' })).toEqual([])
    expect(await found(wang, { words: '锁坏' })).toEqual([broken.id])
  })

  it('in as many trips as any list, and without looking at what is not shown', async () => {
    for (let nth = 0; nth < 12; nth++) await report(nth % 3 ? `楼道的灯第 ${nth} 次不亮` : `栏杆锈穿了 ${nth}`)
    await found(wang, { words: '栏杆' })
    const { answer, trips, examined } = await counted(() => found(wang, { words: '楼道 锈穿' }))
    expect(answer).toHaveLength(4)
    // The caller, the count of their calls, the page.
    expect(trips).toBeLessThanOrEqual(3)
    expect(examined).toBeLessThanOrEqual(1.5 * 4 + 2)
  })

  it('page by page, none twice and none left out', async () => {
    const made: string[] = []
    for (let nth = 0; nth < 7; nth++) made.unshift((await report(`纸箱 ${nth}`)).id)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: ReportSummary[]; next: string | null } = await call(wang, 'reports.search', {
        ...{ words: '纸箱', limit: 3 },
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(made)
  })

  it('not by words that a human hid', async () => {
    const doubtful = await report('让我加微信，楼道堆了纸箱')
    expect(await found(wang, { words: '加微信' })).toEqual([doubtful.id])
    await call(desk, 'reports.review', { id: doubtful.id, version: doubtful.version, verdict: 'notFine' })
    expect(await found(wang, { words: '加微信' })).toEqual([])
    expect(await found(wang, { no: doubtful.no })).toEqual([doubtful.id])
  })
})

describe('a report is found by its place', () => {
  it('all below it that somebody sees, the newest first; narrower than asked where they lead less', async () => {
    const [one, two] = [await report('楼道堆了纸箱', `${unit}-S01`), await report('又堆了', unit)]
    await report('那边也堆了', elsewhere)
    const other = await report('别的单元', 'XZZ-2-E05-B03-U4')
    expect(await found(wang, { place: unit })).toEqual([two.id, one.id])
    expect(await found(wang, { place: 'XZZ-2-E05-B03' })).toEqual([two.id, one.id])
    expect(await found(sun, { place: 'XZZ-2-E05-B03' })).toEqual([other.id, two.id, one.id])
    expect(await found(wang, { place: elsewhere })).toEqual([])
    expect(await found(sun, { place: `${unit}-S01` })).toEqual([one.id])
    expect(await found(sun, { place: unit, words: '纸箱' })).toEqual([one.id])
  })
})

describe('a report is found by the name of whoever reported it', () => {
  const seenBy = async (by: string) =>
    (await call<{ items: { label: string; by: { name: string } }[] }>(by, 'people.seenBy')).items.filter(({ label }) => label === '按姓名查了诉求') // prettier-ignore

  it('by the whole name, masked in the answer, and they read who looked', async () => {
    const { id } = await report('楼道堆了纸箱')
    const { items } = await call<{ items: ReportSummary[] }>(wang, 'reports.search', { name: '李秀英' })
    expect(items.map(item => [item.id, item.reporter.name])).toEqual([[id, '李**']])
    expect(await seenBy(li)).toEqual([expect.objectContaining({ by: expect.objectContaining({ name: '王秀兰' }) })])
    expect(await found(wang, { name: '李秀' })).toEqual([])
    expect(await seenBy(li)).toHaveLength(1)
  })

  it('only by whoever may, within what they lead; whoever finds nobody is written down as well', async () => {
    await report('楼道堆了纸箱')
    expect(await refused(property, { name: '李秀英' })).toBe('forbidden')
    expect(await found('oXZZ-jiang-aihua', { name: '李秀英' })).toEqual([])
    expect(await seenBy(li)).toEqual([])
    const written = [...given().database.dump('auditDetails')].filter(({ action }) => action === 'searchByName')
    expect(written).toHaveLength(1)
    expect(JSON.stringify(written)).not.toContain('李秀英')
  })
})

describe('a complaint about somebody', () => {
  it('is not found by them, in any way', async () => {
    const complaint = await call<ReportView>(li, 'reports.submit', {
      ...{ photos: [], text: '单元长说话难听', place: unit, category: 'staffComplaint', about: personIdOf(wang) },
    })
    const ways: Json[] = [{ no: complaint.no }, { words: '难听' }, { place: unit }, { name: '李秀英' }]
    for (const input of ways) expect([input, await found(wang, input)]).toEqual([input, []])
    expect(await found(chief, { words: '难听' })).toEqual([complaint.id])
  })
})

describe('whoever leaves', () => {
  it('is found no more, neither by name nor by it within their words', async () => {
    const gone = 'oXZZ-zhang-min'
    const name = '张敏'
    const told = await report(`我是${name}，楼道堆了纸箱`, unit, 'clutter', gone)
    const settled = await call<ReportView>(wang, 'reports.accept', { id: told.id, version: told.version })
    expect(settled.state).toBe('inProgress')
    expect(await found(desk, { name })).toContain(told.id)
    expect(await found(desk, { words: name })).toContain(told.id)
    await call(gone, 'people.leave', { confirm: '注销' })
    for (let minute = 0; minute < 4; minute++) {
      await given().control('POST', 'clock', { advance: 61_000 })
      await given().control('POST', 'timers', { name: 'jobs' })
    }
    expect(await found(desk, { name })).toEqual([])
    expect(await found(desk, { words: name })).toEqual([])
    expect(await found(desk, { words: '纸箱' })).toContain(told.id)
  })
})

it('a question without a word is refused', async () => {
  expect(await refused(wang, {})).toBe('invalid')
  expect(await refused(wang, { words: '堆' })).toBe('invalid')
  expect(await refused(wang, { words: '  ，。 ' })).toBe('invalid')
})
