/** The chronicle, the photo wall and the poster (DOMAIN §6). */
import type { ActionAnswer } from '../../../types/errors'
import type { ChronicleEdition, PosterView, WallPhotoView } from '../../../types/festival/after/after'
import { aCommunity, who, type Community } from '../community'

const { resident: li } = who
const clerk = 'oXZZ-song-lina'
const second = 'oXZZ-zhao-jianguo'
const guest = 'oXZZ-he-wei'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await community.control('POST', 'clock', { now: Date.parse('2026-11-24T09:00:00+08:00') })
})
afterAll(() => community.stop())

const code = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)
const ask = <T>(person: string, action: string, input: object) =>
  community.ask<T>(person, `festival.${action}`, input as never)
const call = <T>(person: string, action: string, input: object = {}) =>
  community.call<T>(person, `festival.${action}`, input as never)
const hanging = async (more: object = {}) => ({
  ...{ edition: 11, photos: [await community.photo(clerk)], caption: '老柿子树下', shows: 'nobody', noDoor: true },
  ...more,
})
const chosen = async (more: object = {}) => call<WallPhotoView>(clerk, 'hangPhoto', await hanging(more))
const hang = async (more: object = {}) => {
  const { id, version } = await chosen(more)
  return call<WallPhotoView>(second, 'approvePhoto', { id, version })
}
const wall = async (person = guest) => (await call<{ items: WallPhotoView[] }>(person, 'wall', { edition: 11 })).items
const chronicle = async () => (await call<{ editions: ChronicleEdition[] }>(guest, 'chronicle')).editions

describe('the chronicle', () => {
  it('has every year since 2015 for everybody, and says that its weights are samples', async () => {
    const lines = await chronicle()
    const past = lines.filter(({ edition }) => edition <= 11)
    expect(past.map(({ year }) => year)).toEqual([2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2016, 2015])
    expect(past.every(({ sample, grams }) => sample && grams !== null)).toBe(true)
    expect(past[0]).toMatchObject({ edition: 11, grams: 5_904_000, photos: [], more: false })
  })

  it('shows three photos of an edition, and that there are more', async () => {
    for (let nth = 0; nth < 4; nth++) await hang({ caption: `照片第 ${nth} 张` })
    const line = (await chronicle()).find(({ edition }) => edition === 11)
    expect([line?.photos.length, line?.more]).toEqual([3, true])
    expect(line?.photos.every(({ consent }) => consent === undefined)).toBe(true)
  })
})

describe('the photo wall', () => {
  it('shows everybody what staff chose, and who agreed only to those who look after it', async () => {
    await hang({ shows: 'children', consent: '小军的妈妈王芳，当面说的' })
    const [seen] = await wall()
    expect(seen).toMatchObject({ caption: '老柿子树下', edition: 11 })
    expect(JSON.stringify(seen)).not.toContain('王芳')
    expect((await fetch(seen!.url)).ok).toBe(true)
    expect(await wall(clerk)).toMatchObject([{ consent: { shows: 'children', says: '小军的妈妈王芳，当面说的', by: '宋丽娜' } }])
  }) // prettier-ignore

  it.each([
    ['of adults who did not agree', { shows: 'adults' }, 'invalid'],
    ['of a child without a guardian', { shows: 'children' }, 'invalid'],
    ['in which nobody looked for a door', { noDoor: false }, 'invalid'],
    ['without a word of what it is', { caption: '。。' }, 'invalid'],
    ['of a year that is not yet', { edition: 13 }, 'invalid'],
    ['with a door in its words', { caption: '3 号楼 2 单元 402 的孙家' }, 'invalid'],
    ['with a room in its words', { caption: '402 室门口' }, 'invalid'],
  ])('takes no photo %s', async (_, more, refusal) => {
    expect(code(await ask(clerk, 'hangPhoto', await hanging(more)))).toBe(refusal)
    expect(await wall()).toEqual([])
  })

  it('is staff’s to hang: a resident cannot, nor take down', async () => {
    expect(code(await ask(li, 'hangPhoto', await hanging({ photos: [await community.photo(li)] })))).toBe('forbidden')
    const { id, version } = await hang()
    expect(code(await ask(li, 'takeDownPhoto', { id, version, reason: '不好看' }))).toBe('forbidden')
  })

  it('hangs nothing before a second person has looked at it', async () => {
    const { id, version, state, allowed } = await chosen()
    expect([state, allowed]).toEqual(['waits', ['takeDown']])
    expect(await wall()).toEqual([])
    expect((await chronicle()).flatMap(({ photos }) => photos)).toEqual([])
    expect(code(await ask(clerk, 'approvePhoto', { id, version }))).toBe('forbidden')
    expect(code(await ask(li, 'approvePhoto', { id, version }))).toBe('forbidden')
    expect(await wall(second)).toMatchObject([{ id, state: 'waits', allowed: ['approve', 'takeDown'] }])
    expect(await call(second, 'approvePhoto', { id, version })).toMatchObject({
      state: 'onWall',
      allowed: ['takeDown'],
    })
    expect(await wall()).toMatchObject([{ id, allowed: [] }])
    expect(code(await ask(second, 'approvePhoto', { id, version: version + 1 }))).toBe('notNow')
  })

  it.each([
    ['risky', 0],
    ['review', 1],
  ])('loses a photo of which WeChat says %s until somebody has looked again: %i is seen', async (suggest, seen) => {
    await community.control('POST', 'pictures', { suggest })
    const { id } = await hang()
    expect(await wall()).toHaveLength(1)
    // The timer asks, then WeChat pushes.
    await community.control('POST', 'clock', { advance: 61_000 })
    await community.control('POST', 'timers', { name: 'jobs' })
    await community.control('POST', 'pushes')
    expect(await wall()).toHaveLength(seen)
    if (seen > 0) return
    const [doubted] = await wall(second)
    expect(doubted).toMatchObject({ id, state: 'waits' })
    await call(second, 'approvePhoto', { id, version: doubted?.version })
    expect(await wall()).toMatchObject([{ id }])
  })

  it('loses a photo for good, with its file, when somebody shown says no', async () => {
    const { id, version } = await hang({ shows: 'adults', consent: '张大爷' })
    const [{ url }] = (await wall()) as [WallPhotoView]
    await call(clerk, 'takeDownPhoto', { id, version, reason: '张大爷不愿意了' })
    expect(await wall()).toEqual([])
    expect((await fetch(url)).ok).toBe(false)
    expect(code(await ask(clerk, 'takeDownPhoto', { id, version: version + 1, reason: '再拿一次' }))).toBe('notNow')
  })
})

describe('the poster', () => {
  it('names a family and an estate, no door, and has no weight before the fruit is shared', async () => {
    const poster = await call<PosterView>(li, 'poster', { edition: 12 })
    expect(poster).toMatchObject({
      edition: 12,
      year: 2026,
      family: '李家',
      place: '华城路二小区',
      grams: null,
      homes: 3_876,
    })
    expect(JSON.stringify(poster)).not.toMatch(/0402|号楼|单元/)
  })

  it('is for whoever lives here', async () => {
    expect(code(await ask(guest, 'poster', { edition: 12 }))).toBe('forbidden')
    expect(code(await ask(clerk, 'poster', { edition: 12 }))).toBe('notBound')
  })
})
