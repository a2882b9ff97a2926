/** The preview around the phones: who holds them, the clock, what WeChat was asked to send, and what it cost. */
import { readFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import type { Json } from '../cloud/plugin'
import { samplePhoto, type PhotoName } from '../cloud/seed/photos'
import { aWorld, type World } from './phones'

const resident = 'oXZZ-li-xiuying'
const lead = 'oXZZ-wang-xiulan'

let world: World
let page: Page
beforeAll(async () => {
  world = await aWorld()
  page = (await world.phone(resident)).page
  await page.setViewportSize({ width: 1600, height: 1030 })
  await page.goto(world.cloud.url)
})
afterAll(() => world?.stop())

async function photo(openid: string, name: PhotoName): Promise<string> {
  const me = (await world.cloud.call(openid, 'people', 'me')) as { data: { uploadFolder: string } }
  const address = `${world.cloud.url}/client/files?path=${me.data.uploadFolder}/${name}.jpg`
  const body = new Uint8Array(await samplePhoto(name))
  const answer = await fetch(address, { method: 'POST', headers: { 'x-openid': openid }, body })
  return ((await answer.json()) as { fileID: string }).fileID
}

async function report(openid: string, path: string, input: Json): Promise<{ id: string; version: number }> {
  const answer = await world.cloud.call(openid, 'reports', path, input, crypto.randomUUID())
  expect(answer).toMatchObject({ ok: true })
  return (answer as { data: { id: string; version: number } }).data
}

const phone = (at: number) => page.locator('.phone').nth(at)

async function frame(at: number): Promise<Frame> {
  const found = await (await phone(at).locator('iframe').elementHandle())?.contentFrame()
  if (!found) throw new Error(`phone ${at} shows nothing`)
  return found
}

const blocked = { text: '楼道里堆了好多纸箱，老人下楼差点绊倒', place: 'XZZ-2-E05-B03-U2-S01', category: 'clutter' }

it('shows a resident and a lead at their first pages', async () => {
  await (await frame(0)).getByText('拍一拍').first().waitFor()
  await (await frame(1)).getByText('待受理').first().waitFor()
  expect(await phone(0).locator('.holder').textContent()).toContain('李秀英')
  expect(await phone(1).locator('.holder').textContent()).toContain('王秀兰')
})

/** The clock of all of it. */
const clock = (now: number) =>
  fetch(`${world.cloud.url}/control/clock`, { method: 'POST', body: JSON.stringify({ now }) })
/** Ten in the morning: at night WeChat keeps quiet. */
const morning = () => {
  const [hour, day] = [3_600_000, 86_400_000]
  return Math.floor((Date.now() + 8 * hour) / day) * day + 2 * hour
}

it('shows what WeChat is asked to send, on the phone too, and opens it there', async () => {
  await clock(morning() + 86_400_000)
  const { id, version } = await report(resident, 'submit', { ...blocked, photos: [await photo(resident, 'clutter')] })
  await phone(1).getByText('诉求派单').waitFor()
  const accepted = await report(lead, 'accept', { id, version })
  const done = {
    outcome: 'solved',
    note: '纸箱已请住户搬走，楼道拖干净了',
    photos: [await photo(lead, 'clutterCleared')],
  }
  await report(lead, 'resolve', { id, version: accepted.version, ...done })
  await page.locator('#sent').getByText('诉求办结').waitFor()
  expect(await page.locator('#sent').textContent()).toContain('已送到')
  expect(await page.locator('#calls').textContent()).toContain('reports.submit')
  await phone(0).getByText('诉求办结').click()
  await (await frame(0)).getByText('纸箱已请住户搬走').first().waitFor()
  await mkdir(join(__dirname, 'shots'), { recursive: true })
  await page.screenshot({ path: join(__dirname, 'shots/preview.png') })
  await clock(Date.now())
})

it('begins with three things to try, and folds away what only developers read', async () => {
  expect(await page.locator('#calls-table').isVisible()).toBe(false)
  await page.getByRole('button', { name: '去拍一拍' }).click()
  await (await frame(0)).waitForURL(/packages\/report\/submit/)
  await page.getByText('云函数').click()
  await page.locator('#calls-table').waitFor()
})

it('moves the time of the phones with the clock, and back', async () => {
  /** Milliseconds that a busy machine may take between two looks at a clock. */
  const slack = 600_000
  const ahead = async () => (await (await frame(0)).evaluate(() => Date.now())) - Date.now()
  await page.getByRole('button', { name: '+2 小时' }).click()
  await page.getByText('比现在晚 2 小时').waitFor()
  await page.getByText(/跑了 \d+ 个定时任务/).waitFor()
  expect(Math.abs((await ahead()) - 7_200_000)).toBeLessThan(slack)
  await page.getByRole('button', { name: '回到现在' }).click()
  await page.getByText('就是现在').waitFor()
  await page.getByText(/跑了 \d+ 个定时任务/).waitFor()
  expect(Math.abs(await ahead())).toBeLessThan(slack)
})

it('gives a phone to somebody else, by the keyboard alone', async () => {
  await phone(0).locator('.holder').press('Enter')
  await page.locator('#people-search').fill('物业 曲海')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/left=oXZZ-qu-haitao/)
  await (await frame(0)).waitForURL(/openid=oXZZ-qu-haitao/)
  expect(await phone(0).locator('.holder').textContent()).toContain('曲海涛')
})

it('has no violation that axe knows of', async () => {
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'))
  const run = '(context => window.axe.run(context, { iframes: false }))(document)'
  const { violations } = await page.evaluate<AxeResults>(run)
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
