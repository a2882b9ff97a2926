import sharp from 'sharp'
import { kindOf } from '../../../cloudfunctions/_platform/pictures/clean'
import { startCloud } from '../cloud'
import type { Cloud, Json } from '../plugin'
import type { DatabasePlugin } from '../plugins/database'
import { seed } from '../seed'
import { photoNames, samplePhoto } from './photos'

describe('a seeded local cloud', () => {
  let cloud: Cloud
  const data = async (openid: string, name: string, path: string) =>
    ((await cloud.call(openid, name, path)) as { data: { [key: string]: Json } }).data

  beforeAll(async () => {
    cloud = await startCloud({ memory: true })
    await seed(cloud)
  })
  afterAll(() => cloud.stop())

  it('offers its people to the switch of the preview', async () => {
    const people = (await (await fetch(`${cloud.url}/control/people`)).json()) as { openid: string }[]
    expect(people).toContainEqual({
      openid: 'oXZZ-li-xiuying',
      name: '李秀英',
      roles: ['resident'],
      home: 'XZZ-2-E05-B03-U2-0402',
    })
    expect(people.length).toBeGreaterThan(300)
  })

  it('knows its people as the functions do, with their lead and their reports', async () => {
    const home = await data('oXZZ-li-xiuying', 'portal', 'home')
    expect(home).toMatchObject({ bound: true, name: '李秀英', lead: { name: '王秀兰' } })
    expect(home.reports).not.toEqual([])
    const { items } = (await data('oXZZ-wang-xiulan', 'reports', 'queue')) as {
      items: { photo: { url: string } | null }[]
    }
    const url = items.find(item => item.photo)?.photo?.url
    const photo = await fetch(url ?? '')
    expect(photo.headers.get('content-type')).toBe('image/jpeg')
  })

  it('has notices of each column, an urgent one that asks who has read it, and a 公示 with an objection that waits', async () => {
    const { items } = (await data('oXZZ-li-xiuying', 'notices', 'list')) as {
      items: { column: string; urgent: boolean }[]
    }
    expect(new Set(items.map(({ column }) => column)).size).toBe(5)
    expect(items.filter(({ urgent }) => urgent)).toHaveLength(1)
    const call = (openid: string, path: string, id: string) => cloud.call(openid, 'notices', path, { id })
    expect(await call('oXZZ-li-xiuying', 'get', 'nSample-persimmon')).toMatchObject({
      data: { display: { all: 2, open: 1, objections: [{ mine: true }, { mine: false }] } },
    })
    expect(await call('oXZZ-wang-xiulan', 'readers', 'nSample-water')).toMatchObject({ data: { confirmed: 2 } })
  })

  it('is filled once: a second time changes nothing', async () => {
    const database = cloud.plugin<DatabasePlugin>('database')
    const before = [...database.dump('reports')].length
    await seed(cloud)
    expect([...database.dump('reports')]).toHaveLength(before)
  })
})

describe('the sample photos', () => {
  it.each(photoNames)('%s is a JPEG of 960 × 720 and at most 30 KB', async name => {
    const bytes = await samplePhoto(name)
    expect(kindOf(bytes.subarray(0, 32)).ending).toBe('jpg')
    expect(bytes.length).toBeLessThanOrEqual(30_000)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 960, height: 720 })
  })
})
