/** A unit lead's morning: twelve reports taken up, asked about by phone, settled with a photo, given on, and let wait; her taps are counted. */
import type { Page } from 'playwright-core'
import type { Json } from '../cloud/plugin'
import type { ReportSummary } from '../../types/reports/contract'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { aPhone } from '../factories/anIdentity'
import { samplePhoto } from '../cloud/seed/photos'
import { aWorld, type Phone, type World } from './phones'

const lead = 'oXZZ-wang-xiulan'
const above = 'oXZZ-sun-deming'
const resident = 'oXZZ-li-xiuying'
/** Of her own unit: she may ask for the phone of whoever lives there. */
const stairwell = 'XZZ-2-E05-B03-U2-S01'
const reports = 12

let world: World
let phone: Phone
let taps = 0

const call = async <T>(who: string, path: string, input: Json) =>
  (await world.cloud.call(who, 'reports', path, input)) as unknown as { ok: boolean; data: T }
const queue = async (tab?: string) =>
  (await call<{ items: ReportSummary[] }>(lead, 'queue', { of: 'mine', limit: 50, ...(tab ? { tab } : {}) })).data.items

beforeAll(async () => {
  world = await aWorld()
  await world.cloud.call(resident, 'people', 'setContact', { phone: aPhone(12345678) })
  // What she had in hand before somebody else has now.
  for (const { id, version, state } of [...(await queue()), ...(await queue('inProgress'))]) {
    const on = state === 'suspended' && (await call<ReportSummary>(lead, 'resume', { id, version })).ok
    await call(lead, 'transfer', { id, version: on ? version + 1 : version, to: personIdOf(above) })
  }
  for (let nth = 1; nth <= reports; nth++)
    await call(resident, 'submit', {
      photos: [],
      text: `第 ${nth} 件：楼道里又堆了纸箱`,
      place: stairwell,
      category: 'clutter',
    })
  phone = await world.phone(lead)
})
afterAll(() => world?.stop())

const tap = async (id: string) => {
  taps++
  await phone.tap(id)
}

/** Waits for the cloud to have it so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`it did not become so: ${isSo.toString()}`)
    await phone.page.waitForTimeout(100)
  }
}

/** Holds a card down for as long as a long press takes. */
async function hold(page: Page, id: string): Promise<void> {
  taps++
  const card = page.locator(`[id="${id}"]:visible`).last()
  // The cloud had it so a moment before the phone shows it.
  await card.waitFor()
  const box = await card.boundingBox()
  if (!box) throw new Error(`${id} is not there`)
  const finger = await page.context().newCDPSession(page)
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.waitForTimeout(800)
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await finger.detach()
}

const cards = async () =>
  phone.page
    .locator('[id^="report-r"]:visible')
    .evaluateAll(all => all.map(({ id }) => id).filter(id => /^report-r\w+$/.test(id)))

describe('a unit lead with twelve new reports', () => {
  it('takes all of them up at once', async () => {
    await phone.open('pages/work/index')
    await phone.sees('第 1 件：楼道里又堆了纸箱')
    const [first = ''] = await cards()
    await hold(phone.page, first)
    await phone.sees('已选 1 件')
    await tap('batch-all')
    await phone.sees(`已选 ${reports} 件`)
    await tap('batch-accept')
    await until(async () => (await queue('toAccept')).length === 0)
    await phone.sees(/^办结$/)
  })

  it('calls the resident of one with one tap', async () => {
    const [first = ''] = await cards()
    // A browser that dials lets go of its page: she has another one for that.
    const dials = await world.phone(lead)
    await dials.open('pages/work/index')
    taps++
    await dials.tap(`${first}-call`)
    await until(async () =>
      JSON.stringify(await world.cloud.call(resident, 'people', 'seenBy', {})).includes('打电话找您'),
    )
    await dials.close()
  })

  it('settles seven of them with a photo, three taps each', async () => {
    const photo = [{ name: 'clear.jpg', bytes: await samplePhoto('clutterCleared') }]
    for (const { id } of (await queue()).slice(0, 7)) {
      await tap(`report-${id}-resolve`)
      taps++
      await phone.photograph('photos-add', photo)
      await phone.page.locator('[id="photos-0"]:visible').waitFor()
      await tap('resolve')
      await until(async () => (await queue()).every(each => each.id !== id))
      await phone.page.locator('[id="resolve"]:visible').waitFor({ state: 'hidden' })
    }
    expect((await queue()).length).toBe(reports - 7)
  })

  it('gives three on together', async () => {
    const [one, two, three] = (await queue()).map(({ id }) => id)
    await hold(phone.page, `report-${one}`)
    await tap(`report-${two}`)
    await tap(`report-${three}`)
    await phone.sees('已选 3 件')
    await tap('batch-transfer')
    await tap(`give-${personIdOf(above)}`)
    await until(async () => (await queue()).length === 2)
  })

  it('asks whether the last two may wait', async () => {
    const [one, two] = (await queue()).map(({ id }) => id)
    await hold(phone.page, `report-${one}`)
    await tap(`report-${two}`)
    await tap('batch-suspend')
    await tap('pause-parts')
    await tap('pause-send')
    await until(async () => (await queue()).every(({ pause }) => pause))
    for (const { pause } of await queue()) expect(pause).toMatchObject({ waitingFor: 'other', since: null })
  })

  it('needed at most three taps a report', () => {
    process.stderr.write(`a morning of ${reports} reports: ${taps} taps, ${(taps / reports).toFixed(1)} a report\n`)
    expect(taps).toBeGreaterThan(reports)
    expect(taps / reports).toBeLessThanOrEqual(3)
    expect(phone.errors).toEqual([])
  })
})
