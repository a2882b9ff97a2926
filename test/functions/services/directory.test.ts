/** 便民: who helps with what and whether they are there, kept by staff; who of the office is on duty; and what of somebody's ends (DOMAIN §7). */
import type { DirectoryView, DutyRoster, KeptEntry } from '../../../types/services/directory/directory'
import type { Ending } from '../../../types/services/expiry'
import type { SavedRow } from '../../../types/services/saved/saved'
import { aPerson } from '../../factories/aPerson'
import { anApplication } from '../../factories/anApplication'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'

const { given, call, errorOf, refused, li, clerk, wang } = communityOf()
const { inboxOf } = bindingsIn(given)
const guest = 'oXZZ-he-wei'

const find = async (input: object = {}) => (await call<{ items: DirectoryView[] }>(guest, 'services.directory', input as never)).items // prettier-ignore
const entry = { name: '修鞋摊', needs: ['repair'], phone: '0532-5550-9999', where: '便民街 20 号', hours: { kind: 'always' }, note: '' } // prettier-ignore
const kept = async () => (await call<{ items: KeptEntry[] }>(clerk, 'services.keptEntries', {})).items
const goTo = (time: string) => given().control('POST', 'clock', { now: Date.parse(`${time}:00+08:00`) })
const timers = async () => {
  for (let run = 0; run < 2; run++) {
    await given().control('POST', 'timers', { name: 'jobs' })
    // What a timer tells, the next one delivers.
    await given().control('POST', 'clock', { advance: 61_000 })
  }
}

describe('the directory', () => {
  it('is for everybody, guests too: by need, by words and by pinyin, and says who is there now', async () => {
    expect((await find({ need: 'lock' })).map(({ id }) => id)).toEqual(['locksmith'])
    expect((await find({ words: 'kaisuo' })).map(({ id }) => id)).toContain('locksmith')
    const [window] = await find({ words: '社区办事窗口' })
    expect(window).toMatchObject({ openNow: true, opensAt: null, says: '现在开着，到今天 12:00', stale: false })
    await goTo('2026-11-24T12:30')
    expect((await find({ words: '社区办事窗口' }))[0]).toMatchObject({ openNow: false, opensAt: '2026-11-24T13:30:00.000+08:00' })
    await goTo('2026-10-01T10:00')
    expect((await find({ words: '社区办事窗口' }))[0]?.says).toBe('国庆节休息，10月8日 8:30开')
  }) // prettier-ignore

  it('says of what nobody has checked for ninety days that nobody has, until somebody does', async () => {
    await goTo('2027-02-19T09:00')
    expect((await find({ need: 'lock' }))[0]).toMatchObject({ stale: true, checkedOn: '2026-11-20' })
    await call(clerk, 'services.checkEntry', { id: 'locksmith', version: 0 })
    expect((await find({ need: 'lock' }))[0]).toMatchObject({ stale: false, checkedOn: '2027-02-19' })
    expect((await call<{ says: string | null }>(guest, 'services.directory', {})).says).toContain('2027 年的放假安排')
  })

  it('is written by staff: added, changed, taken away and brought back; nobody else may', async () => {
    const added = await call<KeptEntry>(clerk, 'services.saveEntry', entry)
    expect(added).toMatchObject({ name: '修鞋摊', by: '宋丽娜', checkedOn: '2026-11-24', removed: false })
    expect((await find({ words: '修鞋' })).map(({ id }) => id)).toEqual([added.id])
    const changed = await call<KeptEntry>(clerk, 'services.saveEntry', { ...entry, id: added.id, version: added.version, phone: '0532-5550-8888' }) // prettier-ignore
    expect((await find({ words: '修鞋' }))[0]).toMatchObject({ phone: '0532-5550-8888' })
    expect(await refused(clerk, 'services.saveEntry', { ...entry, id: added.id, version: added.version })).toBe('conflict') // prettier-ignore
    const gone = await call<KeptEntry>(clerk, 'services.removeEntry', { id: changed.id, version: changed.version })
    expect(await find({ words: '修鞋' })).toEqual([])
    expect((await kept()).at(-1)).toMatchObject({ id: added.id, removed: true })
    await call(clerk, 'services.saveEntry', { ...entry, id: gone.id, version: gone.version })
    expect(await find({ words: '修鞋' })).toHaveLength(1)
    for (const by of [li, wang, guest]) expect(await refused(by, 'services.saveEntry', entry)).toBe('forbidden')
  })

  it('that the community began with is changed the same way, and keeps its place', async () => {
    const before = (await find()).map(({ id }) => id)
    await call(clerk, 'services.saveEntry', { ...entry, id: 'locksmith', version: 0, name: '老张开锁', needs: ['lock'], note: '' }) // prettier-ignore
    expect((await find({ need: 'lock' })).map(({ id, name }) => [id, name])).toEqual([['locksmith', '老张开锁']])
    expect((await find()).map(({ id }) => id).sort()).toEqual(before.sort())
    await call(clerk, 'services.removeEntry', { id: 'market', version: 0 })
    expect((await find()).map(({ id }) => id)).not.toContain('market')
  })

  it('takes nothing that helps nobody, and says what to mend; one that is nowhere is not there', async () => {
    const wrong = [{ name: '。' }, { phone: '电话' }, { needs: [] }, { hours: { kind: 'weekly', stretches: [], holidays: 'asEver' } }] // prettier-ignore
    for (const more of wrong) {
      const error = await errorOf(clerk, 'services.saveEntry', { ...entry, ...more } as never)
      expect([error?.code, Object.keys(error?.fields ?? {})[0]?.split('.')[0]]).toEqual(['invalid', Object.keys(more)[0]]) // prettier-ignore
    }
    expect(await refused(clerk, 'services.saveEntry', { ...entry, id: 'nowhere', version: 0 })).toBe('notFound')
    expect(await refused(clerk, 'services.checkEntry', { id: 'nowhere', version: 0 })).toBe('notFound')
  })
})

describe('who is on duty', () => {
  const duty = (input: object = {}) => call<DutyRoster>(guest, 'services.duty', input as never)

  it('is told with names and numbers of the posts, by day and at night', async () => {
    const { now, night } = await duty()
    expect(now.map(({ post, name }) => `${post}${name}`)).toEqual(expect.arrayContaining(['窗口宋丽娜', '指挥中心周敏', '总网格长赵建国'])) // prettier-ignore
    expect(now.find(({ post }) => post === '窗口')).toMatchObject({ until: '2026-11-24T12:00:00.000+08:00' })
    expect(now.every(({ phone }) => phone !== null)).toBe(true)
    expect(night).toMatchObject({ post: '指挥中心', name: '韩晓蕾' })
  })

  it('at another moment: at night only the desk, on a day at ten', async () => {
    const atNight = await duty({ at: '2026-11-24T23:00:00.000+08:00' })
    expect(atNight.now.map(({ name }) => name)).toEqual(['韩晓蕾'])
    const onSunday = await duty({ at: '2026-11-29' })
    expect(onSunday.now.map(({ post }) => post)).not.toContain('窗口')
    expect(await refused(guest, 'services.duty', { at: '2026-02-31' })).toBe('invalid')
    expect(await refused(guest, 'services.duty', { at: 'tomorrow' })).toBe('invalid')
  })
})

describe('what ends', () => {
  const service = 'residencePermit'
  const note = (until: string | null) => call<Ending>(li, 'services.noteExpiry', { service, until })
  const mine = async (by = li) => (await call<{ items: Ending[] }>(by, 'services.expiring', {})).items
  const told = async () => (await inboxOf(li)).map(({ title, text }) => `${title} · ${text}`)

  it('is noted by its owner, told a month and a week before and once when it is over, each once, and is nobody else’s', async () => {
    expect(await note('2027-01-31')).toMatchObject({ until: '2027-01-31', daysLeft: 68 })
    expect((await mine()).find(each => each.service === service)).toMatchObject({ until: '2027-01-31' })
    expect((await mine(wang)).some(({ until }) => until === '2027-01-31')).toBe(false)
    const days: [string, string][] = [['2027-01-01T09:01', '还有 30 天到期'], ['2027-01-24T09:01', '还有 7 天到期'], ['2027-02-01T09:01', '已经到期了']] // prettier-ignore
    for (const [time, says] of days) {
      await goTo(time)
      await timers()
      await timers()
      expect((await told()).filter(each => each.startsWith(says))).toHaveLength(1)
    }
    expect(await told()).toHaveLength(3)
  })

  it('is not told of when nobody wants to hear of it, nor for what was over when it was noted', async () => {
    await note('2026-12-10')
    await goTo('2026-11-26T09:01')
    await timers()
    expect(await told()).toEqual([])
    await note(null)
    await goTo('2026-12-04T09:01')
    await timers()
    expect(await told()).toEqual([])
    expect((await mine()).find(each => each.service === service)).toMatchObject({ until: null, daysLeft: null })
  })

  it.each([['2026-11-23', '已经过了'], ['2026-11-31', '没有这一天'], ['2050-01-01', '太远了']])('%s is no such day', async (until, says) => {
    const error = await errorOf(li, 'services.noteExpiry', { service, until })
    expect(Object.values(error?.fields ?? {}).join()).toContain(says)
  }) // prettier-ignore

  it('of a lease is told as it is bound', async () => {
    const home = 'XZZ-2-E05-B03-U2-0601'
    const posts = [
      { role: 'resident' as const, node: home, relation: 'tenant' as const, until: '2026-12-05T00:00:00.000+08:00' },
    ]
    await given().database.insertMany('people', [aPerson({ openid: 'oExpiry-tenant', home, posts })])
    expect(await mine('oExpiry-tenant')).toMatchObject([
      { kind: 'lease', until: '2026-12-04', daysLeft: 10, says: expect.stringContaining('还有 10 天到期') as string },
      { kind: 'permit', service, until: null },
      { kind: 'permit', service: 'disabilityAllowance', until: null },
      { kind: 'permit', service: 'minimumLiving', until: null },
    ])
  })
})

describe('少跑的路', () => {
  const plant = (count: number, given: Parameters<typeof anApplication>[0]) =>
    Array.from({ length: count }, (_, nth) => anApplication({ ...given, _id: `aSaved-${count}-${nth}`, slot: `s-${count}-${nth}` }))
  const at = '2026-11-10T09:00:00.000+08:00'
  const step = (event: 'submit' | 'sendBack', via: 'phone' | 'counter') => ({ at, event, by: null, via, note: null })

  it('is counted from what happened in the month, and hides what is of fewer than five', async () => {
    const service = { id: 'residencePermit', name: '居住证', version: 'residencePermit#0' }
    const applications = [
      ...plant(6, { service, submittedAt: at, timeline: [step('submit', 'phone')] }),
      ...plant(4, { service, submittedAt: at, timeline: [step('submit', 'counter'), step('sendBack', 'counter')] }),
      ...plant(5, { service, submittedAt: '2026-10-31T23:59:59.000+08:00', timeline: [step('submit', 'phone')] }),
    ]
    await given().database.insertMany('serviceApplications', applications)
    const saved = async (month: string) => (await call<{ items: SavedRow[] }>(clerk, 'services.saved', { month })).items
    expect(await saved('2026-11')).toMatchObject([{ service: 'residencePermit', visits: 6, applications: 10, corrections: null, refusals: null }])
    expect(await saved('2026-10')).toMatchObject([{ visits: 5, applications: 5 }])
    expect(await saved('2026-09')).toEqual([])
    expect(await refused(li, 'services.saved', { month: '2026-11' })).toBe('forbidden')
    expect(await refused(clerk, 'services.saved', { month: '2026-13' })).toBe('invalid')
  })
}) // prettier-ignore
