/** Leave: who gets the next report while somebody is away, and who may stand in. */
import type { MyPosts } from '../../../types/grid/contract'
import { who } from '../community'
import {
  eachInItsOwnCommunity,
  unit,
  sun,
  wang,
  lin,
  zhaoGuifang,
  community,
  hour,
  inHours,
  advance,
  receiver,
  lead,
  away,
  posts,
} from './aGrid'

eachInItsOwnCommunity()

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
