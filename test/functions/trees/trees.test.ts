/** 柿子树: from the map to a photo of today, caring for one, and what staff take away (DOMAIN §6). */
import type { ActionAnswer } from '../../../types/errors'
import type { DiaryEntryView, TreeEstateView, TreeView } from '../../../types/festival/trees/trees'
import { aPerson } from '../../factories/aPerson'
import { aCommunity, who, type Community } from '../community'

const { resident: li } = who
const clerk = 'oXZZ-song-lina'
const neighbour = 'oXZZ-zhang-min'
const guest = 'oXZZ-he-wei'
const tree = 'E05-07'
const place = 'XZZ-2-E05-S20'
const day = 86_400_000

interface Shown {
  tree: TreeView
  diary: DiaryEntryView[]
  may: { add: boolean; care: boolean; stopCaring: boolean }
}
interface Trees {
  estates: TreeEstateView[]
  mine: string | null
  waiting: number | null
}

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(async () => {
  await community.renew()
  await community.control('POST', 'clock', { now: Date.parse('2026-11-01T09:00:00+08:00') })
})
afterAll(() => community.stop())

const code = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)
const ask = <T>(person: string, action: string, input: object, key?: string) =>
  community.ask<T>(person, `festival.${action}`, input as never, key)
const call = <T>(person: string, action: string, input: object = {}) =>
  community.call<T>(person, `festival.${action}`, input as never)
const shown = (person: string, id = tree) => call<Shown>(person, 'tree', { id })
const today = async (person: string, more: object = {}) => ({
  ...{ tree, ripeness: 'turning', photos: [await community.photo(person)] },
  ...more,
})
const add = async (person: string, more: object = {}) =>
  call<DiaryEntryView>(person, 'addDiary', await today(person, more))
const onMap = async (person: string, id = tree) =>
  (await call<Trees>(person, 'trees')).estates.flatMap(({ trees }) => trees).find(each => each.id === id)
const files = () => [...community.database.dump('festivalTreeDiary')].map(({ photo }) => String(photo))
const isThere = async (url: string) => (await fetch(url)).ok

describe('the map', () => {
  it('shows a guest every tree of the community, and a resident their own estate first', async () => {
    const { estates, mine } = await call<Trees>(guest, 'trees')
    expect(estates.map(({ id, trees }) => [id, trees.length])).toEqual([
      ['E01', 4], ['E02', 2], ['E04', 6], ['E05', 12], ['E06', 8], ['A2', 24], ['E08', 3],
    ]) // prettier-ignore
    expect(mine).toBeNull()
    expect((await call<Trees>(li, 'trees')).mine).toBe('E05')
  })

  it('is of one estate where one is asked for; of none that has no trees', async () => {
    const { estates } = await call<Trees>(li, 'trees', { estate: 'E06' })
    expect(estates.map(({ id }) => id)).toEqual(['E06'])
    expect(code(await ask(li, 'trees', { estate: 'E03' }))).toBe('invalid')
    expect(code(await ask(li, 'trees', { estate: '../' }))).toBe('invalid')
  })

  it('opens a tree by the code on its trunk, and answers alike for what is none', async () => {
    expect((await shown(guest, place)).tree).toMatchObject({ id: tree, place, name: '华城路二小区 7 号树', ripeness: null })
    for (const none of ['E05-99', 'XZZ-2-E05-S01', 'nowhere']) expect(code(await ask(guest, 'tree', { id: none }))).toBe('notFound')
  }) // prettier-ignore
})

describe('a photo of today', () => {
  it('says how ripe the fruit is, on the tree’s page and on the map, to everybody, and not by whom', async () => {
    const entry = await add(li, { words: '北边的还青' })
    expect(entry).toMatchObject({ state: 'shown', day: '2026-11-01', mine: true, allowed: ['hide'] })
    const seen = await shown(guest)
    expect(seen.diary).toMatchObject([{ id: entry.id, words: '北边的还青', mine: false, allowed: [] }])
    expect(JSON.stringify(seen)).not.toMatch(/李秀英|personId/)
    expect(await isThere(seen.diary[0]!.photo.url)).toBe(true)
    expect(await onMap(guest)).toMatchObject({ ripeness: 'turning', seenOn: '2026-11-01' })
  })

  it('gives way to a newer one; what was seen last year says nothing of this one', async () => {
    await add(li, { ripeness: 'green' })
    await community.control('POST', 'clock', { advance: 3 * day })
    await add(neighbour, { ripeness: 'ripe' })
    expect(await onMap(li)).toMatchObject({ ripeness: 'ripe', seenOn: '2026-11-04' })
    await community.control('POST', 'clock', { now: Date.parse('2027-08-01T09:00:00+08:00') })
    expect(await onMap(li)).toMatchObject({ ripeness: null, seenOn: null })
    expect((await shown(li)).tree.ripeness).toBeNull()
  })

  it('is a picture of one’s own and no guest’s; three of a tree a day are enough', async () => {
    expect(code(await ask(guest, 'addDiary', await today(guest)))).toBe('forbidden')
    expect(code(await ask(li, 'addDiary', await today(li, { photos: [await community.photo(neighbour)] })))).toBe('fileRefused')
    expect(code(await ask(li, 'addDiary', await today(li, { photos: [] })))).toBe('invalid')
    expect(code(await ask(li, 'addDiary', await today(li, { tree: 'E05-99' })))).toBe('invalid')
    for (let nth = 0; nth < 3; nth++) await add(li)
    expect(code(await ask(li, 'addDiary', await today(li)))).toBe('tooOften')
    expect(code(await ask(li, 'addDiary', await today(li, { tree: 'E05-08' })))).toBe('ok')
  }) // prettier-ignore

  it('that is sent twice, also in the same moment, stands there once', async () => {
    const input = await today(li)
    const answers = await Promise.all([1, 2, 3].map(() => ask(li, 'addDiary', input, 'photo-of-today')))
    expect(answers.map(code).filter(each => each !== 'busy')).toContain('ok')
    expect((await shown(li)).diary).toHaveLength(1)
  })

  it('is taken back by whoever took it, taken away by staff, and by nobody else', async () => {
    const [first, second] = [await add(li), await add(neighbour)]
    const step = ({ id, version }: DiaryEntryView) => ({ id, version })
    expect(code(await ask(neighbour, 'hideDiary', step(first)))).toBe('notFound')
    expect(code(await ask(li, 'showDiary', step(first)))).toBe('forbidden')
    await call(li, 'hideDiary', step(first))
    expect((await shown(li)).diary.map(({ id }) => id)).toEqual([second.id])
    await call(clerk, 'hideDiary', step(second))
    expect((await shown(neighbour)).diary).toEqual([])
    expect(await onMap(li)).toMatchObject({ ripeness: null })
  })

  it('with words that a program doubts is seen by whoever took it and by staff, until somebody has looked', async () => {
    const entry = await add(li)
    const [stored] = [...community.database.dump('festivalTreeDiary')]
    await community.database.insertMany('festivalTreeDiary', [{ ...stored!, _id: entry.id, state: 'waits' }])
    expect((await shown(guest)).diary).toEqual([])
    expect(await onMap(guest)).toMatchObject({ ripeness: null })
    expect((await shown(li)).diary).toMatchObject([{ state: 'waits' }])
    expect((await call<Trees>(clerk, 'trees')).waiting).toBe(1)
    expect((await call<Trees>(li, 'trees')).waiting).toBeNull()
    const { items } = await call<{ items: DiaryEntryView[] }>(clerk, 'diaryWaits')
    expect(items).toMatchObject([{ id: entry.id, allowed: ['show', 'hide'] }])
    await call(clerk, 'showDiary', { id: entry.id, version: items[0]!.version })
    expect((await shown(guest)).diary).toHaveLength(1)
  })
})

describe('WeChat’s look at a photo of a tree', () => {
  const minute = async () => {
    await community.control('POST', 'clock', { advance: 61_000 })
    await community.control('POST', 'timers', { name: 'jobs' })
  }

  it.each([
    ['risky', 'waits', 0],
    ['review', 'shown', 1],
    ['pass', 'shown', 1],
  ])('when it says %s: the entry is %s', async (suggest, state, seenByAll) => {
    await community.control('POST', 'pictures', { suggest })
    await add(li)
    await minute()
    await community.control('POST', 'pushes')
    expect([...community.database.dump('festivalTreeDiary')]).toMatchObject([{ state }])
    expect((await shown(guest)).diary).toHaveLength(seenByAll)
  })
})

describe('a tree that somebody cares for', () => {
  it('has one family, which is named only if it agreed', async () => {
    expect((await shown(li)).may).toEqual({ add: true, care: true, stopCaring: false })
    expect(await call(li, 'careFor', { tree, named: false })).toEqual({ tree, carer: null })
    expect(await call(li, 'careFor', { tree: place, named: true })).toEqual({ tree, carer: '李家' })
    expect(await onMap(guest)).toMatchObject({ carer: '李家' })
    expect(code(await ask(neighbour, 'careFor', { tree, named: true }))).toBe('notNow')
    expect(code(await ask(neighbour, 'stopCaring', { tree }))).toBe('notFound')
    expect((await shown(neighbour)).may).toEqual({ add: true, care: false, stopCaring: false })
    await call(li, 'stopCaring', { tree })
    expect(await call(neighbour, 'careFor', { tree, named: true })).toEqual({ tree, carer: '张家' })
  })

  it('is one family’s, however many ask in the same moment', async () => {
    const neighbours = Array.from({ length: 6 }, (_, nth) => {
      const home = `XZZ-2-E05-B03-U2-0${nth + 1}01`
      return aPerson({ openid: `oTree-${nth}`, name: `邻居${nth}`, home, posts: [{ role: 'resident' as const, node: home }] })
    }) // prettier-ignore
    await community.database.insertMany('people', neighbours)
    const answers = await Promise.all(
      neighbours.map(({ openid }) => ask(String(openid), 'careFor', { tree, named: true })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is nobody’s for a guest, and for whoever has no home', async () => {
    expect(code(await ask(guest, 'careFor', { tree, named: true }))).toBe('forbidden')
    await community.database.insertMany('people', [aPerson({ openid: 'oTree-staff', home: null, posts: [{ role: 'dispatcher', node: 'XZZ' }] })]) // prettier-ignore
    expect(code(await ask('oTree-staff', 'careFor', { tree, named: true }))).toBe('notBound')
  })
})

it('who leaves takes their photos with them, and the tree is free', async () => {
  await add(neighbour)
  await call(neighbour, 'careFor', { tree, named: true })
  const [file] = files()
  expect(file).toMatch(/^cloud:/)
  const [{ photo }] = (await shown(guest)).diary as [DiaryEntryView]
  await community.call(neighbour, 'people.leave', { confirm: '注销' })
  for (let nth = 0; nth < 4; nth++) {
    await community.control('POST', 'clock', { advance: 61_000 })
    await community.control('POST', 'timers', { name: 'jobs' })
  }
  expect(files()).toEqual([])
  expect(await isThere(photo.url)).toBe(false)
  expect(await onMap(guest)).toMatchObject({ carer: null })
  expect((await shown(li)).may.care).toBe(true)
})
