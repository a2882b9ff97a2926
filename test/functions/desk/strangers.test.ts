/** 替人登记 for somebody without an account: they telephone, or stand at the counter (issue 10, part 8; decisions/0035). */
import type { CallItem } from '../../../types/messages/callList'
import type { CallBackItem } from '../../../types/reports/callBack'
import type { ReportView } from '../../../types/reports/contract'
import type { Seen } from '../../../types/people/privacy'
import type { Json } from '../../cloud/plugin'
import { communityOf } from '../people'
import { at, said, unit } from './writtenDown'

const { li, wang, sun, clerk, desk, zhao, chief, call, refused, given } = communityOf()
const phone = '0532-8796 1234'

const stranger = { name: '邵玉芬', phone, lives: '三单元对面的平房' }
const write = (by = clerk, more: { [field: string]: Json } = {}) =>
  call<ReportView>(by, 'reports.submitFor', { stranger, ...said, ...more })
const sweep = () => given().control('POST', 'timers', { name: 'everyMinute' })
const later = (minutes: number) => given().control('POST', 'clock', { advance: minutes * 60_000 })
const callBacks = async (by: string) => (await call<{ items: CallBackItem[] }>(by, 'reports.callBacks', {})).items
const reveal = (by: string, person: string | undefined) =>
  call<{ value: string }>(by, 'people.reveal', { person: person ?? '', field: 'phone', reason: '打电话告诉他' })
const stored = (collection: string) => [...given().database.dump(collection)] as { [field: string]: Json }[]

/** Written down by the clerk, taken up and settled by the unit lead, and closed by the next minute. */
async function settled() {
  const made = await write()
  const taken = await call<ReportView>(wang, 'reports.accept', at(made))
  const done = await call<ReportView>(wang, 'reports.resolve', { ...at(taken), outcome: 'solved', photos: [], noPhoto: '拍不出来' }) // prettier-ignore
  await later(1)
  await sweep()
  return done
}

describe('what staff write down for somebody without an account', () => {
  it('is nobody’s account: it has a holder and its clocks, and those who work on it read who asked and where they live', async () => {
    const made = await write()
    expect(made).toMatchObject({
      state: 'assigned',
      holder: { name: '王秀兰' },
      reporter: { name: '邵**', isMe: false },
    })
    const seen = await call<ReportView>(wang, 'reports.get', { id: made.id })
    expect(seen.stranger).toEqual({ lives: stranger.lives, phone: true })
    expect(seen.timeline[0]).toMatchObject({ says: expect.stringContaining('替邵**登记了诉求（电话里说的）') })
    const [kept] = stored('reports')
    expect(kept?.reporter).toEqual({ personId: expect.stringMatching(/^s[0-9a-f]{24}$/), name: '邵玉芬' })
    expect(stored('people').some(({ name }) => name === '邵玉芬')).toBe(false)
  })

  it('keeps the number in the vault: masked, shown with a reason to whoever answers for the place, and each look is written down', async () => {
    const made = await write()
    expect(JSON.stringify(stored('strangers'))).not.toContain('87961234')
    expect(JSON.stringify([stored('reports'), made])).not.toContain('87961234')
    const { reporterId } = await call<ReportView>(wang, 'reports.get', { id: made.id })
    expect(await reveal(wang, reporterId)).toEqual({ field: 'phone', value: '053287961234' })
    // Leads another part of the grid.
    expect(await refused('oXZZ-jiang-aihua', 'people.reveal', { person: reporterId ?? '', field: 'phone', reason: '打电话告诉他' })).toBe('notFound') // prettier-ignore
    expect(await refused(li, 'people.reveal', { person: reporterId ?? '', field: 'phone', reason: '打电话告诉他' })).toBe('forbidden') // prettier-ignore
    const looks = stored('auditDetails').filter(({ action }) => action === 'revealPhone')
    expect(looks).toMatchObject([{ subject: reporterId, by: { name: '王秀兰' }, what: { reason: '打电话告诉他' } }])
  })

  it('is asked after by phone as soon as it is settled, by somebody who had nothing to do with it; that is no rating of theirs', async () => {
    const done = await settled()
    const asked = await callBacks(desk)
    expect(asked).toMatchObject([{ id: done.id, stranger: { lives: stranger.lives, phone: true } }])
    expect((await reveal(desk, asked[0]?.reporterId)).value).toBe('053287961234')
    // Who wrote it down does not ask how it came out.
    expect(await callBacks(clerk)).toEqual([])
    const [{ version = 0 } = {}] = asked
    expect(await refused(clerk, 'reports.calledBack', { id: done.id, version, reached: true, solved: true })).not.toBeNull() // prettier-ignore
    await call(desk, 'reports.calledBack', { id: done.id, version, reached: true, solved: true, rating: 'satisfied' })
    const after = await call<ReportView>(wang, 'reports.get', { id: done.id })
    expect(after).toMatchObject({ state: 'closed', rating: null })
    expect(after.timeline.at(-1)).toMatchObject({ event: 'calledBack', by: { role: 'dispatcher' } })
    const { items } = await call<{ items: CallBackItem[] }>(desk, 'reports.callBacks', {})
    expect(items).toEqual([])
  })

  it('goes on when they say on the phone that it is not solved', async () => {
    const done = await settled()
    const [{ version = 0 } = {}] = await callBacks(desk)
    const answer = await call<{ state: string }>(desk, 'reports.calledBack', { id: done.id, version, reached: true, solved: false }) // prettier-ignore
    expect(answer.state).toBe('inProgress')
  })

  it('is told by telephone of what they must know, and of nothing else: a row on the list of calls says what to tell them', async () => {
    const made = await write()
    const calls = async (by: string) => (await call<{ items: CallItem[] }>(by, 'messages.callList', {})).items
    expect((await calls(desk)).filter(({ person }) => person.name === '邵玉芬')).toEqual([])
    await call(wang, 'reports.decline', { ...at(made), reason: '归街道管', channel: '街道城管科' })
    // What the call itself had no time for, the timer delivers.
    await later(2)
    await sweep()
    const [row, more] = (await calls(desk)).filter(({ person }) => person.name === '邵玉芬')
    expect(more).toBeUndefined()
    expect(row).toMatchObject({ says: expect.stringContaining('没有受理'), place: stranger.lives, person: { phone: expect.stringContaining('*') } }) // prettier-ignore
    expect((await reveal(desk, row?.person.id)).value).toBe('053287961234')
    // Leads another part of the grid.
    expect(JSON.stringify(await calls('oXZZ-jiang-aihua'))).not.toContain('邵玉芬')
    await call(desk, 'messages.called', { id: row?.id ?? '', outcome: 'done' })
    expect((await calls(desk)).filter(({ person }) => person.name === '邵玉芬')).toEqual([])
  })

  it('is not shown to whoever binds their home later, nor to whoever has the same name and number', async () => {
    const made = await write(clerk, { stranger: { name: '李秀英', phone: '13812345678', home: `${unit}-0402` } })
    const { items } = await call<{ items: ReportView[] }>(li, 'reports.mine')
    expect(items).toEqual([])
    expect(await refused(li, 'reports.get', { id: made.id })).toBe('notFound')
    const { reporterId = '' } = await call<ReportView>(desk, 'reports.get', { id: made.id })
    expect(await refused(li, 'reports.mine', { for: reporterId })).toBe('notFound')
    // And two calls are two people.
    await write(clerk)
    expect(new Set(stored('strangers').map(({ _id }) => _id)).size).toBe(2)
  })

  it('is handled by nobody who lives where they live', async () => {
    const made = await write(clerk, { stranger: { name: '邵玉芬', home: 'XZZ-2-E05-B03-U3-0101' }, place: unit })
    const [kept] = stored('reports')
    expect(kept?.recused).toContain('XZZ-2-E05-B03-U3-0101')
    expect((await call<ReportView>(wang, 'reports.get', { id: made.id })).stranger).toMatchObject({ phone: false })
    expect((await call<ReportView>(wang, 'reports.get', { id: made.id })).reporterId).toBeUndefined()
  })

  it('names one person, a place of one’s own part, a number that can be called, and is no complaint about staff', async () => {
    const input = { stranger, ...said }
    expect(await refused(clerk, 'reports.submitFor', said)).toBe('invalid')
    expect(await refused(clerk, 'reports.submitFor', { ...input, person: li })).toBe('invalid')
    expect(await refused(clerk, 'reports.submitFor', { ...input, agreed: false })).toBe('invalid')
    expect(await refused(clerk, 'reports.submitFor', { ...input, category: 'staffComplaint' })).toBe('invalid')
    for (const wrong of ['12345', '1381234567', 'abcdefgh', '']) {
      expect(await refused(clerk, 'reports.submitFor', { ...input, stranger: { ...stranger, phone: wrong } })).toBe('invalid') // prettier-ignore
    }
    for (const name of ['', '系统', '138']) {
      expect(await refused(clerk, 'reports.submitFor', { ...input, stranger: { ...stranger, name } })).toBe('invalid')
    }
    expect(await refused(clerk, 'reports.submitFor', { ...input, stranger: { ...stranger, home: `${unit}-9999` } })).toBe('invalid') // prettier-ignore
    expect(await refused('oXZZ-jiang-aihua', 'reports.submitFor', input)).toBe('forbidden')
    expect(await refused(wang, 'reports.submitFor', { ...input, place: null, placeNote: '菜市场门口' })).toBe(
      'forbidden',
    )
    const ofUnit3 = (flat: string) => ({ ...input, stranger: { ...stranger, home: `XZZ-2-E05-B03-U3-${flat}` } })
    expect(await refused(zhao, 'reports.submitFor', ofUnit3('0301'))).toBe('forbidden')
    expect(await refused(zhao, 'reports.submitFor', ofUnit3('0101'))).toBe(null)
    expect(await refused(desk, 'reports.submitFor', { ...input, place: null, placeNote: '菜市场门口' })).toBe(null)
  })

  it('is forgotten a year after the call, whoever wrote it down', async () => {
    await write()
    await later(364 * 24 * 60)
    await sweep()
    expect(stored('strangers')).toHaveLength(1)
    await later(2 * 24 * 60)
    await sweep()
    expect(stored('strangers')).toEqual([])
  })

  it('is found by the name in the audit like anybody’s', async () => {
    await write()
    await call(sun, 'reports.search', { name: '邵玉芬' })
    const { items } = await call<{ items: Seen[] }>(chief, 'audit.entries', { action: 'searchByName' })
    expect(items).toHaveLength(1)
  })
})
