/** 标准版 or 长辈版: kept for the person, whichever phone they hold, and gone with them (DOMAIN §3). */
import type { Me } from '../../../types/people/contract'
import type { Exported } from '../../../types/people/privacy'
import type { Home } from '../../../types/portal/contract'
import { aCommunity, who, type Community } from '../community'

const li = who.resident
const elder = { edition: 'elder', size: 'largest' } as const

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())

const choose = (by: string, input: { edition: string; size: string } = elder, key?: string) =>
  community.ask(by, 'people.setEdition', input, key)
const settingsOf = async (by: string) => (await community.call<Me>(by, 'people.me', {})).settings
const editionOf = async (by: string) => (await community.call<Home>(by, 'portal.home', {})).edition

describe('somebody who never chose', () => {
  it('has the standard edition, and it is told that the choice is not theirs', async () => {
    expect(await settingsOf(li)).toEqual({ edition: 'standard', size: 'standard', at: null })
    expect(await editionOf(li)).toBe('standard')
  })
})

describe('somebody who chooses 长辈版', () => {
  it('has it on every phone of theirs from then on, and nobody else has', async () => {
    const answer = await choose(li)
    expect(answer).toMatchObject({ ok: true, data: { ...elder, at: expect.stringMatching(/\+08:00$/) } })
    expect(await settingsOf(li)).toMatchObject(elder)
    expect(await editionOf(li)).toBe('elder')
    expect(await editionOf(who.unitLead)).toBe('standard')
  })

  it('chooses the same twice without anything being written, and goes back', async () => {
    await choose(li)
    const { at } = await settingsOf(li)
    await community.control('POST', 'clock', { advance: 60_000 })
    await choose(li)
    expect(await settingsOf(li)).toMatchObject({ ...elder, at })
    await choose(li, { edition: 'standard', size: 'elder' })
    expect(await settingsOf(li)).toMatchObject({ edition: 'standard', size: 'elder' })
  })

  it('is refused by none of two phones that choose at once, though it is the first time', async () => {
    const answers = await Promise.all([choose(li), choose(li, { edition: 'standard', size: 'largest' })])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect((await settingsOf(li)).size).toBe('largest')
  })

  it('can be a guest, whom no home was bound to', async () => {
    expect(await choose('oSettings-guest')).toMatchObject({ ok: true })
    expect(await settingsOf('oSettings-guest')).toMatchObject(elder)
    expect(await editionOf('oSettings-guest')).toBe('elder')
  })

  it('is asked for an edition and a size that there are', async () => {
    expect(await choose(li, { edition: 'huge', size: 'largest' })).toMatchObject({ error: { code: 'invalid' } })
    expect(await choose(li, { edition: 'elder', size: '30' })).toMatchObject({ error: { code: 'invalid' } })
    expect(await settingsOf(li)).toMatchObject({ at: null })
  })

  it('reads it in what they export, in words', async () => {
    await choose(li)
    const { sections } = await community.call<Exported>(li, 'people.export', {})
    expect(sections.find(({ title }) => title === '基本情况')?.items).toEqual([
      expect.objectContaining({ 版本: '长辈版', 字号: '特大字' }),
    ])
  })

  it('leaves, and nothing of it is held', async () => {
    await choose(li)
    await community.call(li, 'people.leave', { confirm: '注销' })
    expect(JSON.stringify([...community.database.dump('people')])).not.toContain('largest')
    expect(await settingsOf(li)).toEqual({ edition: 'standard', size: 'standard', at: null })
  })
})
