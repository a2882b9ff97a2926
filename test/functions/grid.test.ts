/** The grid is alive: leave, deputies, appointments with a date, suspension, gaps; on the real SDK. */
import type { MyPosts, NodeView, PostView } from '../../types/grid/contract'
import type { GridPost } from '../../types/grid/node'
import type { Me } from '../../types/people/contract'
import type { ReportView } from '../../types/reports/contract'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { aCommunity, who, type Community } from './community'

const unit = 'XZZ-2-E05-B03-U2'
const sun = 'oXZZ-sun-deming' // leads building 3
const wang = who.unitLead // leads unit 2 of it
const lin = 'oXZZ-lin-yuzhen' // leads unit 4, on leave, 王秀兰 stands in
const zhaoGuifang = 'oXZZ-zhao-guifang' // leads unit 3
const liu = 'oXZZ-liu-chunmei' // leads area 2
const chief = 'oXZZ-zhao-jianguo'
const admin = 'oXZZ-deng-kai'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())

const hour = 3600_000
const text = (ms: number) => new Date(ms + 8 * hour).toISOString().replace('Z', '+08:00')
const nowMs = async () => Date.parse((await community.control<{ now: string }>('GET', 'clock')).now)
const inHours = async (hours: number) => text((await nowMs()) + hours * hour)
const advance = (ms: number) => community.control('POST', 'clock', { advance: ms })

/** Who gets what a resident reports now. */
const receiver = async (place = unit) =>
  (
    await community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', {
      photos: [],
      text: '楼道堆了纸箱',
      place,
      category: 'clutter',
    })
  ).holder?.name
const node = (code: string, by = chief) => community.call<NodeView>(by, 'grid.node', { code })
const lead = async (code: string, by?: string) => (await node(code, by)).lead
const away = (by: string, from: string, until: string, deputy?: string, key?: string) =>
  community.ask<MyPosts>(by, 'grid.takeLeave', { from, until, ...(deputy ? { deputy } : {}) }, key)
const appoint = (
  by: string,
  input: { node: string; post: string; person: string; from: string; until?: string },
  key?: string,
) => community.ask<{ posts: PostView[] }>(by, 'grid.appoint', input, key)
const rolesOf = async (openid: string) =>
  (await community.call<Me>(openid, 'people.me')).posts.map(p => `${p.role} ${p.node}`)

describe('leave', () => {
  it('gives the next report to the deputy, and afterwards to the lead again', async () => {
    expect(await receiver()).toBe('王秀兰')
    await away(wang, await inHours(-0.01), await inHours(48), zhaoGuifang)
    expect(await receiver()).toBe('赵桂芳')
    expect(await lead(unit)).toMatchObject({ name: '赵桂芳', role: 'unitLead', for: '王秀兰' })
    await advance(49 * hour)
    expect(await receiver()).toBe('王秀兰')
  })

  it('begins when it was said to begin, and goes to the building lead without a deputy', async () => {
    await away(wang, await inHours(24), await inHours(48))
    expect(await receiver()).toBe('王秀兰')
    await advance(25 * hour)
    expect(await receiver()).toBe('孙德明')
  })

  it('ends early when the lead is back', async () => {
    await away(wang, await inHours(-0.01), await inHours(240), sun)
    expect(await receiver()).toBe('孙德明')
    await community.call(wang, 'grid.endLeave', {})
    expect(await receiver()).toBe('王秀兰')
    expect((await community.call<MyPosts>(wang, 'grid.mine')).posts).toMatchObject([{ leave: null }])
  })

  it('passes over a deputy who goes away later, and asks them again when they are back', async () => {
    const u4 = 'XZZ-2-E05-B03-U4'
    expect(await lead(u4)).toMatchObject({ name: '王秀兰', for: '林玉珍' })
    await away(wang, await inHours(-0.01), await inHours(24), sun)
    expect(await lead(u4)).toBeNull()
    expect(await receiver(u4)).toBe('孙德明')
    await community.call(wang, 'grid.endLeave', {})
    expect(await lead(u4)).toMatchObject({ name: '王秀兰' })
  })

  it('is one leave, said twice or sent twice', async () => {
    const [from, until] = [await inHours(1), await inHours(30)]
    const answers = await Promise.all([1, 2, 3].map(() => away(wang, from, until, sun, 'leave-key-001')))
    expect(answers.map(a => a.ok)).toEqual([true, true, true])
    await away(wang, from, until, sun)
    const stored = posts(unit)
    expect(stored[0]?.leave).toEqual([{ from, until }])
    expect(await away(wang, from, await inHours(31), sun, 'leave-key-001')).toMatchObject({
      error: { code: 'keyReused' },
    })
  })

  it('takes days as people say them: the last one is within it', async () => {
    const today = (await inHours(0)).slice(0, 10)
    const answer = await away(wang, today, today)
    expect(answer).toMatchObject({
      ok: true,
      data: { posts: [{ node: unit, leave: { from: `${today}T00:00:00.000+08:00`, now: true } }] },
    })
    expect(answer.ok && answer.data.posts[0]?.leave?.until.slice(11)).toBe('00:00:00.000+08:00')
    expect(await receiver()).toBe('孙德明')
  })

  it.each([
    ['ends before it begins', () => [2, 1] as const, undefined, 'until'],
    ['is over already', () => [-10, -5] as const, undefined, 'until'],
    ['names a resident as deputy', () => [1, 9] as const, who.resident, 'deputy'],
    ['names a lead of another building', () => [1, 9] as const, 'oXZZ-qu-suzhen', 'deputy'],
    ['names oneself', () => [1, 9] as const, wang, 'deputy'],
    ['names somebody who is away then', () => [1, 9] as const, lin, 'deputy'],
  ])('is refused when it %s', async (_what, times, deputy, field) => {
    const [from, until] = times()
    const answer = await away(wang, await inHours(from), await inHours(until), deputy)
    expect(answer.ok ? [] : Object.keys(answer.error.fields ?? {})).toEqual([field])
  })

  it('offers deputies who can be named, and no resident can take leave', async () => {
    const { deputies } = await community.call<MyPosts>(wang, 'grid.mine')
    expect(deputies.map(d => d.name)).toEqual(expect.arrayContaining(['赵桂芳', '孙德明']))
    for (const { personId } of deputies.slice(0, 3)) {
      const answer = await away(wang, await inHours(1), await inHours(2), personId)
      if (!answer.ok) expect(answer.error.fields).toMatchObject({ deputy: expect.stringContaining('休假') as string })
    }
    expect(await community.ask(who.resident, 'grid.mine')).toMatchObject({ error: { code: 'forbidden' } })
  })

  it('of two who name each other at the same moment leaves a ladder that knows it', async () => {
    const [from, until] = [await inHours(-0.01), await inHours(24)]
    const answers = await Promise.all([away(wang, from, until, zhaoGuifang), away(zhaoGuifang, from, until, wang)])
    const refused = answers.filter(a => !a.ok)
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatchObject({ error: { fields: { deputy: expect.stringContaining('休假') as string } } })
  })
})

/** The posts of a node as they are stored. */
function posts(code: string): GridPost[] {
  for (const node of community.database.dump('nodes')) if (node._id === code) return node.posts as GridPost[]
  throw new Error(`no node ${code}`)
}

describe('an appointment', () => {
  it('leaves the old lead until its day, and gives report and right to the new one from then on', async () => {
    const old = await receiver()
    expect(old).toBe('王秀兰')
    const from = await inHours(72)
    expect(await appoint(sun, { node: unit, post: 'unitLead', person: 'oXZZ-zhang-min', from })).toMatchObject({
      ok: true,
    })
    expect(await receiver()).toBe('王秀兰')
    expect(await rolesOf('oXZZ-zhang-min')).not.toContain(`unitLead ${unit}`)
    const held = await community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', {
      photos: [],
      text: '先前的',
      place: unit,
      category: 'clutter',
    })
    await advance(73 * hour)
    expect(await receiver()).toBe('张敏')
    expect(await rolesOf('oXZZ-zhang-min')).toContain(`unitLead ${unit}`)
    expect(await rolesOf(wang)).not.toContain(`unitLead ${unit}`)
    expect(await community.ask('oXZZ-zhang-min', 'reports.queue', { of: 'grid' })).toMatchObject({ ok: true })
    // What was open stays where it was.
    expect((await community.call<ReportView>('oXZZ-wu-qiang', 'reports.get', { id: held.id })).holder?.name).toBe(
      '王秀兰',
    )
  })

  it('keeps what was: the terms follow one another without a gap', async () => {
    const from = await inHours(24)
    await appoint(sun, { node: unit, post: 'unitLead', person: 'oXZZ-zhang-min', from })
    expect(posts(unit).map(p => [p.personId, p.until])).toEqual([
      [personIdOf(wang), from],
      [personIdOf('oXZZ-zhang-min'), null],
    ])
  })

  it('fills a vacancy at once, for a day that is over too', async () => {
    const vacant = 'XZZ-2-E05-B05-U1'
    expect(await node(vacant)).toMatchObject({
      lead: null,
      absence: '空缺',
      posts: [{ role: 'unitLead', vacant: true, name: null }],
    })
    await appoint(liu, { node: vacant, post: 'unitLead', person: personIdOf('oXZZ-yang-lei'), from: '2026-01-01' })
    expect(await receiver(vacant)).toBe('杨磊')
    expect(posts(vacant)[0]?.from.slice(0, 4)).not.toBe('2025')
    expect(await community.ask('oXZZ-yang-lei', 'grid.mine')).toMatchObject({ ok: true })
  })

  it('of two at once leaves one lead, and the people agree with the node', async () => {
    const from = await inHours(-1)
    const [a, b] = ['oXZZ-zhang-min', 'oXZZ-liu-yang']
    const answers = await Promise.all([
      appoint(sun, { node: unit, post: 'unitLead', person: a, from }),
      appoint(liu, { node: unit, post: 'unitLead', person: b, from }),
      appoint(sun, { node: 'XZZ-2-E05-B03-U1', post: 'unitLead', person: a, from }),
    ])
    expect(answers.map(x => (x.ok ? 'ok' : x.error.code))).toEqual(['ok', 'ok', 'ok'])
    const stored = posts(unit)
    const holding = stored.filter(p => p.until === null)
    expect(holding).toHaveLength(1)
    for (const openid of [a, b, wang]) {
      const isLead = holding[0]?.personId === personIdOf(openid)
      expect((await rolesOf(openid)).includes(`unitLead ${unit}`)).toBe(isLead)
    }
    expect(await rolesOf(a)).toContain('unitLead XZZ-2-E05-B03-U1')
  })

  it('of eight at once each happens or says that there are too many, and one of them leads', async () => {
    const from = await inHours(-1)
    const people = [
      'zhang-min',
      'liu-yang',
      'chen-xiaoyan',
      'wu-qiang',
      'ayigul',
      'yang-lei',
      'zhou-tingting',
      'ouyang-mingyue',
    ].map(p => `oXZZ-${p}`)
    const answers = await Promise.all(
      people.map(person => appoint(liu, { node: unit, post: 'unitLead', person, from })),
    )
    const happened = people.filter((_, at) => answers[at]?.ok)
    expect(answers.flatMap(a => (a.ok ? [] : [a.error.code])).filter(code => code !== 'busy')).toEqual([])
    expect(happened.length).toBeGreaterThan(0)
    const leads = []
    for (const person of people)
      if ((await rolesOf(person)).includes(`unitLead ${unit}`)) leads.push(personIdOf(person))
    expect(leads).toEqual(
      posts(unit)
        .filter(p => p.until === null)
        .map(p => p.personId),
    )
    expect(leads).toHaveLength(1)
  })

  it('is one, sent three times at once with the same key', async () => {
    const input = { node: unit, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(5) }
    const answers = await Promise.all([1, 2, 3].map(() => appoint(sun, input, 'appoint-key-1')))
    expect(answers.map(a => a.ok)).toEqual([true, true, true])
    expect(posts(unit)).toHaveLength(2)
    expect(await appoint(sun, { ...input, person: 'oXZZ-liu-yang' }, 'appoint-key-1')).toMatchObject({
      error: { code: 'keyReused' },
    })
  })

  it.each([
    ['a unit lead', wang, { node: unit, post: 'unitLead' }, 'forbidden'],
    ['a building lead of another building', sun, { node: 'XZZ-2-E05-B04-U1', post: 'unitLead' }, 'forbidden'],
    ['a building lead for the building itself', sun, { node: 'XZZ-2-E05-B03', post: 'buildingLead' }, 'forbidden'],
    ['an area lead for a post that is no lead', liu, { node: 'XZZ-2', post: 'police' }, 'forbidden'],
    ['the chief lead for an admin', chief, { node: 'XZZ', post: 'admin' }, 'forbidden'],
    ['anybody where there is no such post', admin, { node: unit, post: 'police' }, 'invalid'],
    ['anybody at a place that is not there', admin, { node: 'XZZ-2-E05-B99-U1', post: 'unitLead' }, 'invalid'],
  ])('is not for %s', async (_who, by, where, code) => {
    const answer = await appoint(by, { ...where, person: 'oXZZ-zhang-min', from: await inHours(1) })
    expect(answer).toMatchObject({ ok: false, error: { code } })
  })

  it('is for somebody whom the community knows, and never for oneself', async () => {
    const where = { node: unit, post: 'unitLead', from: await inHours(1) }
    expect(await appoint(sun, { ...where, person: 'oXZZ-nobody' })).toMatchObject({
      error: { code: 'invalid', fields: { person: expect.any(String) as string } },
    })
    expect(await appoint(sun, { ...where, person: sun })).toMatchObject({ error: { code: 'forbidden' } })
    expect(posts(unit).map(p => p.until)).toEqual([null])
  })
})

describe('a suspension', () => {
  const post = { node: unit, post: 'unitLead', person: wang }
  it('lets new reports pass by, also where the person stands in, until it is lifted', async () => {
    await community.call(sun, 'grid.suspend', post)
    expect(await receiver()).toBe('孙德明')
    expect(await receiver('XZZ-2-E05-B03-U4')).toBe('孙德明')
    expect(await node(unit)).toMatchObject({ lead: null, absence: '暂停履职' })
    await community.call(sun, 'grid.restore', post)
    expect(await receiver()).toBe('王秀兰')
    expect(await receiver('XZZ-2-E05-B03-U4')).toBe('王秀兰')
  })

  it('is for whoever is above, about somebody who holds the post', async () => {
    expect(await community.ask(zhaoGuifang, 'grid.suspend', post)).toMatchObject({ error: { code: 'forbidden' } })
    expect(await community.ask('oXZZ-jiang-aihua', 'grid.suspend', post)).toMatchObject({
      error: { code: 'forbidden' },
    })
    expect(await community.ask(sun, 'grid.suspend', { ...post, person: zhaoGuifang })).toMatchObject({
      error: { code: 'notFound' },
    })
  })
})

describe('what a node tells', () => {
  it('staff see terms, load and what they may fill; a resident sees who answers', async () => {
    await receiver()
    const building = await node('XZZ-2-E05-B03', sun)
    expect(building).toMatchObject({
      lead: { name: '孙德明' },
      load: { open: 1, overdue: 0 },
      mayFill: [],
      homes: 0,
      trail: [{ code: 'XZZ' }, { code: 'XZZ-2' }, { code: 'XZZ-2-E05' }],
    })
    expect(building.children.map(c => [c.name, c.lead?.name, c.lead?.for, c.load?.open])).toEqual([
      ['1 单元', expect.any(String), null, 0],
      ['2 单元', '王秀兰', null, 1],
      ['3 单元', '赵桂芳', null, 0],
      ['4 单元', '王秀兰', '林玉珍', 0],
    ])
    expect(await node(unit, sun)).toMatchObject({
      mayFill: ['unitLead'],
      homes: 12,
      children: [],
      posts: [{ name: '王秀兰', vacant: false }],
    })
    expect(await node(unit, who.resident)).toMatchObject({
      lead: { name: '王秀兰' },
      load: null,
      posts: [],
      mayFill: [],
    })
    expect(await community.ask(chief, 'grid.node', { code: 'XZZ-9' })).toMatchObject({ error: { code: 'notFound' } })
  })
})

describe('the question who would get it', () => {
  it('names holder, rule, copies and whoever was passed over, and creates nothing', async () => {
    const ask = (input: Record<string, string>) =>
      community.call<{ holder: { name: string; role: string }; because: string }>(chief, 'grid.route', input)
    expect(await ask({ place: unit, category: 'clutter' })).toMatchObject({
      holder: { name: '王秀兰' },
      rule: 'byPlace',
      skipped: [],
      vacancy: false,
    })
    expect(
      await ask({ place: 'XZZ-2-E05-B03-U3-0301', category: 'clutter', reporter: 'oXZZ-wan-changjiang' }),
    ).toMatchObject({
      holder: { name: '孙德明' },
      skipped: [{ name: '赵桂芳', because: '要回避' }],
    })
    expect(await ask({ place: unit, category: 'cleaning' })).toMatchObject({
      holder: { role: 'property' },
      copies: [{ name: '王秀兰' }],
    })
    expect((await community.call<{ items: unknown[] }>(chief, 'reports.queue', { of: 'grid' })).items).toEqual([])
    expect(await community.ask(who.resident, 'grid.route', { place: unit, category: 'clutter' })).toMatchObject({
      error: { code: 'forbidden' },
    })
  })
})

interface Gaps {
  items: { kind: string; code: string; because: string }[]
  counts: Record<string, number>
  checked: { homes: number; nodes: number }
}
describe('the gaps', () => {
  it('are none among the homes, and the vacancies that the given community has', async () => {
    const { items, counts, checked } = await community.call<Gaps>(admin, 'grid.gaps')
    expect(checked.homes).toBe(3876)
    expect(counts).toMatchObject({
      homeWithoutUnit: 0,
      homeInTwoUnits: 0,
      outOfPlace: 0,
      postVacant: 0,
      unknownPerson: 0,
    })
    expect(items.map(g => g.code).sort()).toEqual([
      'XZZ-1-E01-B02-U1', 'XZZ-1-E02-B09', 'XZZ-2-E05-B05-U1', 'XZZ-2-E05-B05-U2', 'XZZ-2-E05-B05-U3', 'XZZ-2-E05-B06-U1',
      'XZZ-2-E05-B07', 'XZZ-2-E05-B07-U1', 'XZZ-3-E07-B02-U2',
    ]) // prettier-ignore
  })

  it('are seen by an area lead for the own area only', async () => {
    const { items, checked } = await community.call<Gaps>('oXZZ-jiang-aihua', 'grid.gaps')
    expect(items.map(g => g.code)).toEqual(['XZZ-1-E02-B09', 'XZZ-1-E01-B02-U1'])
    expect(checked.homes).toBeLessThan(1500)
    expect(await community.ask(sun, 'grid.gaps')).toMatchObject({ error: { code: 'forbidden' } })
  })

  it('find each that is planted', async () => {
    const home = { kind: 'home', name: '0999', fullName: '样例', posts: [], order: 999 }
    await community.database.insertMany('nodes', [
      { ...home, _id: 'XZZ-2-E05-B03-U2-0997', parent: null },
      { ...home, _id: 'XZZ-2-E05-B03-U2-0998', parent: 'XZZ-2-E05-B03-U9' },
      { ...home, _id: 'XZZ-2-E05-B03-U2-0999', parent: 'XZZ-2-E05-B03-U3' },
      {
        ...home,
        _id: 'XZZ-2-E05-B77',
        kind: 'building',
        parent: 'XZZ-2',
        posts: [
          {
            role: 'buildingLead',
            personId: 'p-nobody',
            name: '无名',
            from: '2025-01-01',
            until: null,
            leave: [],
            suspended: false,
            deputy: null,
          },
        ],
      },
      { ...home, _id: 'XZZ-2-E05-B78-U1', kind: 'unit', parent: 'XZZ-2-E05-B78' },
    ])
    const { items, counts } = await community.call<Gaps>(admin, 'grid.gaps')
    expect(counts).toMatchObject({
      homeWithoutUnit: 2,
      homeInTwoUnits: 1,
      outOfPlace: 2,
      unknownPerson: 1,
      nobodyAnswers: 10,
    })
    expect(items.find(g => g.code === 'XZZ-2-E05-B78-U1' && g.kind === 'outOfPlace')?.because).toContain(
      'XZZ-2-E05-B78',
    )
    expect(items.find(g => g.code === 'XZZ-2-E05-B03-U2-0999')?.because).toContain('XZZ-2-E05-B03-U3')
  })

  it('read nothing twice: about one document for each node and person', async () => {
    await community.control('DELETE', 'stats')
    const { checked } = await community.call<Gaps>(admin, 'grid.gaps')
    const stats = await community.control<{ examined: number }>('GET', 'stats')
    const holders = new Set(
      [...community.database.dump('nodes')].flatMap(n => (n.posts as GridPost[]).map(p => p.personId)),
    ).size
    expect(stats.examined).toBeGreaterThan(checked.homes)
    expect(stats.examined).toBeLessThan((checked.homes + checked.nodes + holders) * 1.05)
  })
})
