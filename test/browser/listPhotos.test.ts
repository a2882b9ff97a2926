/** What a list loads of photos: thumbnails, and never a photo itself (UI §2, decisions/0024 and 0034). */
import type { ReportView } from '../../types/reports/contract'
import { aWorld, type Phone, type World } from './phones'

const [li, wang, desk] = ['oXZZ-li-xiuying', 'oXZZ-wang-xiulan', 'oXZZ-zhou-min'] as const
/** A thumbnail takes some ten kilobytes; a photo some hundreds. */
const mostBytes = 48_000

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.stop())

/** Photos that a phone loads from here on, with their bytes. */
function watched(phone: Phone) {
  const loaded: { path: string; bytes: Promise<number> }[] = []
  phone.page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (!pathname.includes('/storage/files/')) return
    loaded.push({ path: pathname, bytes: response.body().then(body => body.length, () => 0) }) // prettier-ignore
  })
  return loaded
}

const lists: [string, string, string][] = [
  ['首页', li, 'pages/home/index'],
  ['诉求', li, 'pages/reports/index'],
  ['工作台', wang, 'pages/work/index'],
  ['工作台 of everybody', desk, 'pages/work/index'],
  ['公示栏', li, 'packages/board/wall/index'],
  ['复核', desk, 'packages/staff/reviews/index'],
  ['回访', desk, 'packages/staff/callBacks/index'],
  ['督办单', desk, 'packages/staff/weekly/index'],
  ['找', wang, 'packages/staff/search/index'],
]

it.each(lists)('%s loads thumbnails alone, however far one scrolls', async (_name, who, page) => {
  const phone = await world.phone(who)
  const loaded = watched(phone)
  await phone.open(page)
  if (page.includes('search')) {
    await phone.type('sought', '楼道')
    await phone.tap('search-go')
  }
  for (let screen = 0; screen < 6; screen++) {
    await phone.settles()
    await phone.page.mouse.wheel(0, 1600)
  }
  await phone.settles()
  expect(loaded.filter(({ path }) => !path.endsWith('-thumb.jpg')).map(({ path }) => path)).toEqual([])
  const bytes = await Promise.all(loaded.map(each => each.bytes))
  expect(bytes.filter(each => each > mostBytes)).toEqual([])
  console.info(`${page}: ${bytes.length} thumbnails, ${bytes.reduce((sum, each) => sum + each, 0)} bytes`)
  expect(phone.errors).toEqual([])
  await phone.close()
})

it('has photos to load: 诉求 draws some, and the report itself loads them whole', async () => {
  const phone = await world.phone(li)
  const loaded = watched(phone)
  await phone.open('pages/reports/index')
  await phone.settles()
  expect(loaded.length).toBeGreaterThan(0)
  const { data } = (await world.cloud.call(li, 'reports', 'mine', { limit: 50 })) as unknown as { data: { items: ReportView[] } }
  const { id = '' } = data.items.find(({ photo }) => photo?.thumb) ?? {}
  await phone.open(`packages/report/detail/index?id=${id}`)
  await phone.settles()
  expect(loaded.some(({ path }) => !path.endsWith('-thumb.jpg'))).toBe(true)
  await phone.close()
}) // prettier-ignore

it('a photo that a phone cannot draw is told at once, before anything is sent: HEIC', async () => {
  const phone = await world.phone(li)
  await phone.open('packages/report/submit/index')
  await phone.photograph('photos-add', [{ name: '1.heic', bytes: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1') }])
  await phone.page.getByText('这张照片打不开，请换一张').waitFor()
  await phone.close()
}) // prettier-ignore
