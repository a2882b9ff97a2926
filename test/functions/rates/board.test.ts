/** 公示栏: chosen, covered, agreed to by a second person, and off at once when whoever reported it says no (DOMAIN §4). */
import type { BoardItem, BoardRow } from '../../../types/reports/board'
import type { ReportView } from '../../../types/reports/contract'
import { seededPeople } from '../../../config/community/people'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { who } from '../community'
import { communityOf } from '../people'
import { meetAt } from '../meet'

const unit = 'XZZ-2-E05-B03-U2'
const { resident: li, unitLead: wang } = who
const [building, area, desk] = ['oXZZ-sun-deming', 'oXZZ-liu-chunmei', 'oXZZ-zhou-min'] as const
const guest = 'oNobody-knows-them'

const { given } = communityOf(null)

type More = { [field: string]: Json }
const call = <T = BoardItem>(by: string, action: string, input: More) => given().call<T>(by, `reports.${action}`, input)
const tries = async (by: string, action: string, input: More) => {
  const answer = await given().ask<unknown>(by, `reports.${action}`, input)
  return answer.ok ? 'ok' : answer.error.code
}
const named = ({ id, version }: { id: string; version: number }) => ({ id, version })
const text = '楼道里堆了好多纸箱，找王秀兰，电话 13853201234，3 号楼 2 单元 402 门口'
async function settled(more: More = {}) {
  const input = { photos: [await given().photo(li)], text, place: `${unit}-S01`, category: 'clutter', ...more }
  const filed = await call<ReportView>(li, 'submit', input)
  const accepted = await call<ReportView>(filed.holder ? wang : desk, 'accept', named(filed))
  const done = { outcome: 'solved', photos: [await given().photo(wang)], note: '清了' }
  return call<ReportView>(wang, 'resolve', { ...named(accepted), ...done })
}
const choice = async (id: string, more: More = {}) => ({
  ...{ id, words: '找王秀兰清出来了，老张来帮的忙', before: 1 },
  photos: [await given().photo(building), await given().photo(building, 'clutterCleared')],
  ...more,
})
const proposed = async () => call(building, 'showOnBoard', await choice((await settled()).id))
const wall = async (by: string = guest) => (await call<{ items: BoardRow[] }>(by, 'board', {})).items
const inbox = async (by: string) =>
  (await given().call<{ items: { title: string; template: string }[] }>(by, 'messages.inbox', {})).items

describe('the public board', () => {
  it('shows a guest what two people agreed to, without a name, a number or a door, and nothing before', async () => {
    const report = await settled()
    const draft = await call<{ words: string; place: string; before: unknown[]; after: unknown[] }>(building, 'boardDraft', { id: report.id }) // prettier-ignore
    expect(draft).toMatchObject({ place: '华城路二小区 3 号楼', before: [{}], after: [{}] })
    for (const secret of ['王秀兰', '1385', '402']) expect(draft.words).not.toContain(secret)
    const entry = await call(building, 'showOnBoard', await choice(report.id))
    expect(entry).toMatchObject({
      state: 'proposed',
      words: '找〔某人〕清出来了，〔某人〕来帮的忙',
      allowed: ['takeOff'],
    })
    expect(await wall()).toEqual([])
    expect((await inbox(li))[0]).toMatchObject({ template: 'reportBoard' })
    await call(area, 'agreeBoard', named(entry))
    const [row] = await wall()
    expect(row).toMatchObject({ category: 'clutter', place: '华城路二小区 3 号楼', before: [{}], after: [{}] })
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${report.id}|${report.no}|李|王|孙|张`))
    expect(Object.keys(row!).sort()).toEqual(['after', 'before', 'category', 'id', 'month', 'place', 'took', 'words'])
  })

  it('keeps copies of its own: the report’s photos stay where they were, and what was handed in is gone', async () => {
    const entry = await proposed()
    const [stored] = [...given().database.dump('board')]
    const [report] = [...given().database.dump('reports')].filter(({ _id }) => _id === entry.id)
    expect((stored?.before as string[])[0]).toMatch(/\/board\//)
    expect(report?.photos).not.toEqual(expect.arrayContaining(stored?.before as string[]))
  })

  it('is agreed to by another person, once: not by whoever proposed it, nor by whoever only holds it', async () => {
    const entry = await proposed()
    expect(await tries(building, 'agreeBoard', named(entry))).toBe('forbidden')
    expect(await tries(wang, 'agreeBoard', named(entry))).toBe('forbidden')
    expect(await tries(li, 'agreeBoard', named(entry))).toBe('forbidden')
    const meet = meetAt(given(), 'database.modifyDocument board', 2)
    const both = await Promise.all([area, desk].map(by => tries(by, 'agreeBoard', named(entry))))
    meet()
    expect(both.sort()).toEqual(['conflict', 'ok'])
  })

  it('loses at once, and for good, what whoever reported it does not want shown', async () => {
    const entry = await call(area, 'agreeBoard', named(await proposed()))
    expect(await wall()).toHaveLength(1)
    const mine = await call(li, 'boardItem', { id: entry.id })
    expect(mine.allowed).toEqual(['refuse'])
    expect(await tries(wang, 'refuseBoard', named(mine))).toBe('notFound')
    await call(li, 'refuseBoard', named(mine))
    expect(await wall()).toEqual([])
    expect(await tries(building, 'showOnBoard', await choice(entry.id))).toBe('notNow')
    expect(await tries(area, 'agreeBoard', { id: entry.id, version: mine.version + 1 })).toBe('notNow')
  })

  it('is taken off by one of the staff, and can be chosen again', async () => {
    const entry = await call(area, 'agreeBoard', named(await proposed()))
    await call(area, 'takeOffBoard', named(entry))
    expect(await wall()).toEqual([])
    expect(await tries(building, 'showOnBoard', await choice(entry.id))).toBe('ok')
  })

  it('says nothing any more of what turns out not to be put right, and takes it anew when it is', async () => {
    const report = await settled()
    const entry = await call(building, 'showOnBoard', await choice(report.id))
    await call(area, 'agreeBoard', named(entry))
    expect(await wall()).toHaveLength(1)
    const again = await call<ReportView>(li, 'reopen', { ...named(report), reason: '又堆上了' })
    await given().control('POST', 'clock', { advance: 60_000 })
    await given().control('POST', 'timers', { name: 'everyMinute' })
    expect(await wall()).toEqual([])
    expect(await call(building, 'boardItem', { id: report.id })).toMatchObject({ state: 'off' })
    expect(await tries(building, 'showOnBoard', await choice(report.id))).not.toBe('ok')
    const accepted = again.state === 'assigned' ? await call<ReportView>(wang, 'accept', named(again)) : again
    const done = { outcome: 'solved', photos: [await given().photo(wang)], note: '这回清干净了' }
    await call(wang, 'resolve', { ...named(accepted), ...done })
    expect(await tries(building, 'showOnBoard', await choice(report.id))).toBe('ok')
  })

  it('takes nothing that names somebody or hints at them, is not settled, or lies in another part of the grid', async () => {
    const noise = await settled({ category: 'noise', photos: [] })
    expect(await tries(building, 'showOnBoard', await choice(noise.id))).toBe('notNow')
    const open = await call<ReportView>(li, 'submit', { photos: [], text, place: unit, category: 'clutter' })
    expect(await tries(building, 'showOnBoard', await choice(open.id))).toBe('notNow')
    const complaint = await call<ReportView>(li, 'submit', { photos: [], text: '态度不好', place: unit, category: 'staffComplaint', about: personIdOf(wang) }) // prettier-ignore
    expect(await tries(area, 'showOnBoard', await choice(complaint.id, { photos: [] }))).not.toBe('ok')
    const own = await settled()
    expect(await tries('oXZZ-jiang-aihua', 'showOnBoard', await choice(own.id, { photos: [] }))).toBe('notFound')
    expect(await tries(wang, 'showOnBoard', await choice(own.id, { photos: [] }))).toBe('forbidden')
    // Of a home only the estate is told.
    const home = await settled({ category: 'waterLeak', place: `${unit}-0402` }).catch(() => null)
    if (home)
      expect((await call(building, 'boardDraft', { id: home.id })) as unknown).toMatchObject({ place: '华城路二小区' })
  })

  it('takes photos from whoever hands them in, and from nobody else’s folder', async () => {
    const { id } = await settled()
    expect(await tries(building, 'showOnBoard', await choice(id, { photos: [await given().photo(li)] }))).toBe(
      'fileRefused',
    )
  })
})

describe('the community’s open numbers', () => {
  it('are for a guest too, and say nothing of fewer than five', async () => {
    const numbers = () => call<{ filed: number | null; groups: unknown[]; running: boolean }>(guest, 'openNumbers', {})
    const count = async () => {
      await given().control('POST', 'clock', { advance: 60_000 })
      await given().control('POST', 'timers', { name: 'everyMinute' })
    }
    for (let nth = 0; nth < 4; nth++)
      await call(li, 'submit', { photos: [], text: `楼道堆物 ${nth}`, place: unit, category: 'clutter' })
    await count()
    expect(await numbers()).toMatchObject({ filed: null, groups: [], running: true })
    await call(li, 'submit', { photos: [], text: '路灯坏了', place: unit, category: 'lighting' })
    await count()
    // Five reports of one household are still one household.
    expect(await numbers()).toMatchObject({ filed: null, groups: [] })
    // Of many neighbours two may stand in one slot: with twelve there are five for sure enough.
    const neighbours = seededPeople().filter(({ home, openid }) => home && openid !== li).slice(0, 12) // prettier-ignore
    for (const { openid } of neighbours)
      await call(openid, 'submit', { photos: [], text: '路灯坏了', place: unit, category: 'lighting' })
    await count()
    expect(await numbers()).toMatchObject({ filed: 5 + neighbours.length, groups: [] })
  })
})
