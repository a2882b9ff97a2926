/** The end of a term: who may, what hangs on it, what is left of a suspended post, and who is told. */
import type { StaffedNode, TermEnded } from '../../../types/grid/contract'
import type { Message } from '../../../types/messages/contract'
import type { Me } from '../../../types/people/contract'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import {
  admin,
  advance,
  appoint,
  chief,
  community,
  eachInItsOwnCommunity,
  hour,
  inHours,
  lead,
  lin,
  liu,
  node,
  posts,
  receiver,
  rolesOf,
  sun,
  unit,
  wang,
  zhaoGuifang,
} from './aGrid'

eachInItsOwnCommunity()

const clutter = { photos: [], text: '楼道堆了纸箱', place: unit, category: 'clutter' }
const report = () => community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', clutter)
type Ref = { node: string; post: string; person: string; at?: string }
const ofWang: Ref = { node: unit, post: 'unitLead', person: wang }
const endTerm = (by: string, ref: Ref, key?: string) => community.ask<TermEnded>(by, 'grid.endTerm', { ...ref }, key)
const inbox = async (person: string) =>
  (await community.call<{ items: Message[] }>(person, 'messages.inbox', { limit: 50 })).items
const news = async (person: string) => (await inbox(person)).filter(m => m.template === 'postChanged').map(m => m.title)

describe('the end of a term', () => {
  it('takes the rights at once, and the place is vacant', async () => {
    expect(await endTerm(sun, ofWang)).toMatchObject({ ok: true, data: { held: { open: 0 } } })
    expect(await rolesOf(wang)).toEqual([])
    expect(await lead(unit)).toBeNull()
    expect(await community.ask(wang, 'reports.queue', { of: 'mine' })).toMatchObject({ error: { code: 'forbidden' } })
    expect(await receiver()).toBe('孙德明')
  })

  it('leaves open reports where they are: the answer says how many, the lead above is told and transfers them', async () => {
    const first = await report()
    await report()
    expect(first.holder?.name).toBe('王秀兰')
    expect(await endTerm(liu, ofWang)).toMatchObject({ ok: true, data: { held: { open: 2, capped: false } } })
    const { holder, version, id } = await community.call<ReportView>('oXZZ-wu-qiang', 'reports.get', { id: first.id })
    expect(holder?.name).toBe('王秀兰')
    expect(await news(sun)).toEqual(['王秀兰手上有 2 件要转'])
    expect(await community.ask(wang, 'reports.accept', { id, version })).toMatchObject({ error: { code: 'forbidden' } })
    const moved = await community.call<ReportView>(sun, 'reports.transfer', {
      id,
      version,
      to: zhaoGuifang,
      reason: '王秀兰卸任了',
    })
    expect(moved.holder?.name).toBe('赵桂芳')
  })

  it('on a date leaves everything until then, its last day included', async () => {
    const at = (await inHours(48)).slice(0, 10)
    expect(await endTerm(sun, { ...ofWang, at })).toMatchObject({ ok: true })
    expect(await receiver()).toBe('王秀兰')
    expect(posts(unit)[0]?.until?.slice(11, 23)).toBe('00:00:00.000')
    await advance(73 * hour)
    expect(await receiver()).toBe('孙德明')
    expect(await rolesOf(wang)).toEqual([])
  })

  it('is one, sent three times at once with the same key, and everybody is told once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => endTerm(sun, ofWang, 'end-term-key-1')))
    expect(answers.map(a => a.ok)).toEqual([true, true, true])
    await community.cloud.call(wang, 'people', 'me')
    expect(await news(wang)).toEqual(['您不再担任单元长了'])
    expect(await endTerm(sun, { ...ofWang, at: await inHours(5) }, 'end-term-key-1')).toMatchObject({
      error: { code: 'keyReused' },
    })
  })

  it.each([
    ['a lead beside', zhaoGuifang, ofWang, 'forbidden'],
    ['a lead of another area', 'oXZZ-jiang-aihua', ofWang, 'forbidden'],
    ['the person themselves', sun, { node: 'XZZ-2-E05-B03', post: 'buildingLead', person: sun }, 'forbidden'],
    ['the chief lead about an admin', chief, { node: 'XZZ', post: 'admin', person: admin }, 'forbidden'],
    ['somebody who does not hold it', sun, { ...ofWang, person: zhaoGuifang }, 'notFound'],
  ])('is not for %s', async (_who, by, ref, code) => {
    expect(await endTerm(by, ref)).toMatchObject({ ok: false, error: { code } })
    expect(posts(unit).map(p => p.until)).toEqual([null])
  })

  it('cannot be put off: a term that ends earlier keeps its end', async () => {
    await endTerm(sun, { ...ofWang, at: await inHours(24) })
    expect(await endTerm(sun, { ...ofWang, at: await inHours(48) })).toMatchObject({ error: { code: 'invalid' } })
  })

  it('calls off a term that has not begun', async () => {
    await appoint(sun, { node: unit, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(48) })
    await endTerm(sun, { ...ofWang, person: 'oXZZ-zhang-min' })
    expect(posts(unit).map(p => p.personId)).toEqual([personIdOf(wang)])
    await advance(49 * hour)
    expect(await rolesOf('oXZZ-zhang-min')).not.toContain(`unitLead ${unit}`)
  })

  it('lets the places know where the person stands in: the next report passes by, and who counts on them is told', async () => {
    expect(await receiver('XZZ-2-E05-B03-U4')).toBe('王秀兰')
    await endTerm(sun, ofWang)
    expect(await receiver('XZZ-2-E05-B03-U4')).toBe('孙德明')
    expect(await news(lin)).toEqual(['请另找一位代班的人'])
    // Appointed again, she stands in again.
    await appoint(sun, { node: unit, post: 'unitLead', person: wang, from: await inHours(-1) })
    expect(await receiver('XZZ-2-E05-B03-U4')).toBe('王秀兰')
  })
})

describe('the last admin', () => {
  const second = 'oXZZ-chen-jing'
  const asAdmin = (person: string) => ({ node: 'XZZ', post: 'admin', person })
  it('cannot go, be suspended or get an end, by whatever way', async () => {
    await appoint(admin, { ...asAdmin(second), from: await inHours(-1) })
    const both = await Promise.all([endTerm(admin, asAdmin(second)), endTerm(second, asAdmin(admin))])
    // Both at once: one goes, and the other stays.
    expect(both.filter(a => a.ok)).toHaveLength(1)
    const left = both[0]?.ok ? admin : second
    const gone = left === admin ? second : admin
    await appoint(left, { ...asAdmin(gone), from: await inHours(-1), until: await inHours(24) })
    for (const answer of [
      await endTerm(gone, asAdmin(left)),
      await community.ask(gone, 'grid.suspend', asAdmin(left)),
      await appoint(gone, { ...asAdmin(left), from: await inHours(-1), until: await inHours(24) }),
    ])
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'notNow', message: expect.stringContaining('最后一位') as string },
      })
    expect(await rolesOf(left)).toContain('admin XZZ')
  })
})

describe('who granted a post', () => {
  it('stands beside it with the moment, for staff', async () => {
    await appoint(sun, { node: unit, post: 'unitLead', person: 'oXZZ-zhang-min', from: await inHours(-1) })
    const { posts: shown } = await node(unit)
    expect(shown).toMatchObject([{ name: '张敏', grantedBy: { name: '孙德明', at: expect.any(String) as string } }])
    expect((await node('XZZ-2')).posts[0]).toMatchObject({ name: '刘春梅', grantedBy: null })
    expect((await node(unit, 'oXZZ-wu-qiang')).posts).toEqual([])
  })

  it('stands in the list of holders, with what nobody holds, page by page in the order of the codes', async () => {
    await appoint(chief, {
      node: 'XZZ',
      post: 'mediator',
      person: 'oXZZ-zhang-min',
      from: await inHours(-1),
      until: await inHours(99),
    })
    const list = (by: string, input: object) =>
      community.ask<{ items: StaffedNode[]; next: string | null }>(by, 'grid.holders', input as never)
    const mediators = await list(admin, { role: 'mediator' })
    expect(mediators).toMatchObject({ ok: true })
    const [top, ...areas] = mediators.ok ? mediators.data.items : []
    expect(top?.posts.map(p => [p.name, p.grantedBy?.name ?? null])).toContainEqual(['张敏', '赵建国'])
    expect(areas.map(a => a.code)).toEqual(['XZZ-1', 'XZZ-2', 'XZZ-3'])
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(admin, { role: 'unitLead', node: 'XZZ-2-E05', limit: 7, ...(cursor ? { cursor } : {}) })
      if (!page.ok) throw new Error(page.error.code)
      seen.push(...page.data.items.map(i => i.code))
      if (page.data.items.some(i => i.code === 'XZZ-2-E05-B05-U1'))
        expect(page.data.items.find(i => i.code === 'XZZ-2-E05-B05-U1')?.posts).toMatchObject([{ vacant: true }])
      cursor = page.data.next ?? undefined
    } while (cursor)
    expect(seen).toEqual([...new Set(seen)].sort())
    expect(seen).toContain('XZZ-2-E05-B05-U1')
    expect(await list(liu, {})).toMatchObject({ error: { code: 'forbidden' } })
    expect(await list('oXZZ-fang-zheng', { role: 'resident' })).toMatchObject({ ok: true, data: { items: [] } })
    const audit = await list('oXZZ-fang-zheng', { role: 'admin' })
    expect(audit.ok && audit.data.items[0]?.mayFill).toEqual([])
  })
})

describe('a suspended post', () => {
  const me = () => community.call<Me>(wang, 'people.me')
  it('lets its holder see what they have in hand, and decide nothing, until it is restored', async () => {
    const { id, version } = await report()
    const other = await community.call<ReportView>('oXZZ-wu-qiang', 'reports.submit', {
      ...clutter,
      place: 'XZZ-2-E05-B03-U3',
    })
    await community.call(sun, 'grid.suspend', ofWang)
    expect(await me()).toMatchObject({
      bound: true,
      name: '王秀兰',
      posts: [],
      suspended: [{ role: 'unitLead', node: unit }],
    })
    expect(await community.ask(wang, 'reports.queue', { of: 'mine' })).toMatchObject({
      data: { items: [{ id, allowed: [] }] },
    })
    expect(await community.ask(wang, 'reports.get', { id })).toMatchObject({ ok: true })
    expect(await community.ask(wang, 'reports.get', { id: other.id })).toMatchObject({ error: { code: 'notFound' } })
    for (const [action, input] of [
      ['reports.queue', { of: 'grid' }],
      ['reports.accept', { id, version }],
      ['people.requests', {}],
      ['grid.takeLeave', { from: await inHours(1), until: await inHours(9) }],
    ] as const)
      expect(await community.ask(wang, action, input)).toMatchObject({ error: { code: 'forbidden' } })
    await community.call(sun, 'grid.restore', ofWang)
    expect(await me()).toMatchObject({ posts: [{ role: 'unitLead' }], suspended: [] })
    expect(await community.ask(wang, 'reports.accept', { id, version })).toMatchObject({ ok: true })
  })

  it('takes no transfer, and a post that handles nothing takes none either', async () => {
    const { id, version } = await report()
    await community.call(sun, 'grid.suspend', { ...ofWang, node: 'XZZ-2-E05-B03-U3', person: zhaoGuifang })
    for (const to of [zhaoGuifang, 'oXZZ-xu-hui', admin])
      expect(await community.ask(wang, 'reports.transfer', { id, version, to, reason: '换人' })).toMatchObject({
        error: { code: 'invalid', fields: { to: expect.any(String) as string } },
      })
    const { items } = await community.call<{ items: { name: string }[] }>(wang, 'reports.candidates', { id })
    expect(items.map(i => i.name)).not.toEqual(expect.arrayContaining(['徐慧']))
    expect(items.map(i => i.name)).toContain('孙德明')
  })
})
