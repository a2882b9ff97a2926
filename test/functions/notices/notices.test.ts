/** 公告: what the community tells those who live there, written by one and looked at by another (DOMAIN §5). */
import type { NoticeView } from '../../../types/notices/contract'
import { bindingsIn } from '../people/bindings'
import { communityOf } from '../people'
import {
  aNotice,
  areaLead,
  chief,
  clerk,
  codeOf,
  daughter,
  day,
  guest,
  li,
  neighbour,
  noticesIn,
  unit,
  wang,
} from './aNotice'

const { given } = communityOf()
const { ask, call, named, saved, looked, reviewed, publish, published, listed, page, advance, spread } =
  noticesIn(given)
const { inboxOf } = bindingsIn(given)

describe('a notice', () => {
  it('is written by one, looked at by another, published, told to everybody whom it is for, and read', async () => {
    const written = await saved()
    expect(written).toMatchObject({
      state: 'inReview',
      version: 1,
      mine: true,
      audience: { place: '华城路二小区 3 号楼 2 单元' },
    })
    expect(codeOf(await ask(clerk, 'publish', named(written)))).toBe('notNow')
    const asked = await inboxOf(areaLead)
    expect(asked.map(m => [m.title, m.text])).toEqual([])
    const agreed = await looked(written)
    expect(agreed).toMatchObject({ state: 'reviewed', reviewer: { name: '赵建国' } })
    expect((await inboxOf(clerk)).map(m => m.title)).toContain('看过了，可以发')
    const out = await publish(agreed)
    expect(out).toMatchObject({ id: written.id, state: 'published' })
    await spread()
    const told = [...given().database.dump('inbox')].filter(({ template }) => template === 'noticePublished')
    expect(told).toHaveLength(out.recipients)
    expect(await listed(li)).toEqual(['周一停水'])
    expect(await listed(neighbour)).toEqual(['周一停水'])
    expect(await page(li, out.id)).toMatchObject({ title: '周一停水', from: '窗口', receipt: { confirmedAt: null } })
    const { items } = await call<{ items: object[] }>(clerk, 'managed', { state: 'published' })
    expect(items).toMatchObject([{ id: out.id, spreading: { told: out.recipients, of: out.recipients } }])
  })

  it('asks somebody above its part of the grid to look at it, and never whoever wrote it', async () => {
    await saved({}, wang)
    expect((await inboxOf('oXZZ-sun-deming')).map(m => [m.title, m.text])).toEqual([
      ['有公告请您看一遍', '周一停水 · 看过才能发出去'],
    ])
  })

  it('is nothing for those whom it is not for, and neither is what nobody has published', async () => {
    const draft = await saved({ asDraft: true })
    expect(draft.state).toBe('draft')
    const out = await published()
    for (const person of [guest, 'oXZZ-yang-lei']) {
      expect(await listed(person)).toEqual([])
      expect(codeOf(await ask(person, 'get', { id: out.id }))).toBe('notFound')
    }
    expect(codeOf(await ask(li, 'get', { id: draft.id }))).toBe('notFound')
    expect(codeOf(await ask(li, 'draft', { id: draft.id }))).toBe('forbidden')
  })

  it('that is said to the whole community is for guests too', async () => {
    const out = await published({ audience: { node: 'XZZ' } })
    expect(await listed(guest)).toEqual(['周一停水'])
    expect(await page(guest, out.id)).toMatchObject({ receipt: null })
  })

  it('is looked at by nobody who had a part in writing it, in no post of theirs, nor by their household', async () => {
    const mine = await saved({}, clerk)
    expect(codeOf(await ask(clerk, 'review', { ...named(mine), approved: true }))).toBe('forbidden')
    // The chief lead writes a word of it: then the chief lead is no second person any more.
    const both = await call<NoticeView>(chief, 'save', { id: mine.id, version: mine.version, ...aNotice() })
    expect(codeOf(await ask(chief, 'review', { ...named(both), approved: true }))).toBe('forbidden')
    expect(await looked(both, areaLead)).toMatchObject({ state: 'reviewed' })
  })

  it('that was agreed to and is changed is looked at anew', async () => {
    const agreed = await reviewed()
    const changed = await call<NoticeView>(clerk, 'save', { ...named(agreed), ...aNotice({ title: '周二停水' }) })
    expect(changed).toMatchObject({ state: 'inReview', reviewer: null })
    expect(codeOf(await ask(clerk, 'publish', named(changed)))).toBe('notNow')
  })

  it('goes back with a word, which whoever wrote it reads', async () => {
    const written = await saved()
    expect(codeOf(await ask(chief, 'review', { ...named(written), approved: false }))).toBe('invalid')
    const back = await call<NoticeView>(chief, 'review', { ...named(written), approved: false, note: '写清楚几号楼' })
    expect(back).toMatchObject({ state: 'sentBack', note: '写清楚几号楼' })
    expect((await inboxOf(clerk)).map(m => m.text)).toContain('周一停水 · 写清楚几号楼')
  })

  it('goes out at its time by itself, and ends at its time by itself', async () => {
    const agreed = await reviewed({ publishAt: '2026-11-25T09:00:00+08:00', expiresAt: '2026-11-26' })
    const waiting = await publish(agreed)
    expect(waiting.state).toBe('scheduled')
    expect(await listed(li)).toEqual([])
    await advance(day + 60_000)
    await advance(60_000)
    await spread()
    expect(await listed(li)).toEqual(['周一停水'])
    expect((await inboxOf(li)).map(m => m.title)).toEqual(['有新公告'])
    await advance(2 * day)
    expect(await listed(li)).toEqual([])
    expect(await page(li, waiting.id)).toMatchObject({ state: 'expired', body: [], title: '周一停水' })
  })

  it('is withdrawn with a reason that whoever could read it reads instead', async () => {
    const out = await published()
    expect(codeOf(await ask(clerk, 'withdraw', { ...named(out), reason: '。' }))).toBe('invalid')
    await call(clerk, 'withdraw', { ...named(out), reason: '停水改天了' })
    expect(await listed(li)).toEqual([])
    expect(await page(li, out.id)).toMatchObject({ state: 'withdrawn', reason: '停水改天了', body: [] })
  })

  it('is corrected by one and looked at by another, and what was wrong can still be read', async () => {
    const out = await published()
    await spread()
    const wrong = { ...named(out), ...aNotice({ title: '周二停水' }) }
    expect(codeOf(await ask(clerk, 'save', wrong))).toBe('invalid')
    const corrected = await call<NoticeView>(clerk, 'save', { ...wrong, why: '日子写错了' })
    expect(corrected).toMatchObject({ state: 'published', title: '周一停水', correction: { state: 'inReview' } })
    expect(await listed(li)).toEqual(['周一停水'])
    expect(codeOf(await ask(clerk, 'publish', named(corrected)))).toBe('notNow')
    const agreed = await looked(corrected)
    await publish(agreed)
    await spread()
    const read = await page(li, out.id)
    expect(read).toMatchObject({ title: '周二停水', edition: 2, corrections: [{ edition: 1, why: '日子写错了' }] })
    expect(await call(li, 'edition', { id: out.id, edition: 1 })).toMatchObject({ title: '周一停水' })
    expect((await inboxOf(li)).map(m => m.title).sort()).toEqual(['公告更正了', '有新公告'].sort())
    expect(codeOf(await ask(neighbour, 'edition', { id: out.id, edition: 7 }))).toBe('notFound')
  })

  it('is for those whom its tags name, and for nobody else', async () => {
    await published({ audience: { node: unit, tags: ['tenant'] } })
    expect([await listed(li), await listed(neighbour)]).toEqual([[], ['周一停水']])
    await published({ title: '给长辈', audience: { node: unit, tags: ['elder'] } })
    await given().call(li, 'people.setEdition', { edition: 'elder', size: 'elder' })
    expect(await listed(li)).toEqual(['给长辈'])
    expect(await listed(daughter)).toEqual([])
    await published({ title: '给单元长', audience: { node: 'XZZ-2', tags: ['unitLead'] } })
    expect(await listed(wang)).toContain('给单元长')
    expect(await listed(li)).not.toContain('给单元长')
  })

  it('is found by its words, by those whom it is for', async () => {
    await published({ body: [{ kind: 'list', items: ['自来水管道改造', '请关紧水龙头'] }] })
    const found = async (who: string, words: string) =>
      (await call<{ items: { title: string }[] }>(who, 'search', { words })).items.map(({ title }) => title)
    expect(await found(li, '水龙头 管道')).toEqual(['周一停水'])
    expect(await found(li, '电梯')).toEqual([])
    expect(await found(guest, '水龙头')).toEqual([])
  })
})

describe('how many it would go to', () => {
  const size = (who: string, audience: object) =>
    call<{ size: number | null; says: string; exact: boolean }>(who, 'audienceSize', { audience } as never)

  it('is said before it is written; of fewer than five not how many', async () => {
    expect(await size(clerk, { node: 'XZZ' })).toMatchObject({ exact: true })
    expect(await size(clerk, { node: `${unit}-0402` })).toEqual({ size: null, exact: false, says: '少于 5 人' })
    expect(await size(clerk, { node: 'XZZ', tags: ['tenant'] })).toMatchObject({ size: null })
  })

  it('is nothing for whoever does not write there; and who lives alone is not everybody’s to count', async () => {
    expect(codeOf(await ask(wang, 'audienceSize', { audience: { node: 'XZZ' } }))).toBe('notFound')
    expect(codeOf(await ask('oXZZ-xu-hui', 'audienceSize', { audience: { node: 'XZZ', tags: ['livesAlone'] } }))).toBe(
      'forbidden',
    )
    expect(codeOf(await ask(li, 'audienceSize', { audience: { node: unit } }))).toBe('forbidden')
  })
})
