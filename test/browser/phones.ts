/** The world of the browser tests: the seeded community, the H5 build on it, and phones in Chromium. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { chromium, type Browser, type Page, type Request } from 'playwright-core'
import { filledCloud } from '../cloud/filled'
import type { Cloud, Json } from '../cloud/plugin'
import { preview } from '../cloud/preview'
import { seed } from '../cloud/seed'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(file =>
  existsSync(file),
)
const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] // prettier-ignore

/** Milliseconds that somebody waits for a page: against what never comes, not against a busy machine. */
const patience = Number(process.env.PATIENCE ?? 180_000)

export type TextSize = 'standard' | 'elder' | 'largest'
export type Edition = 'standard' | 'elder'
interface PhoneOptions {
  width?: number
  height?: number
  size?: TextSize
  edition?: Edition
}

export interface Phone {
  page: Page
  /** Opens a page of the app, `pages/home/index`. */
  open(route: string): Promise<void>
  tap(id: string): Promise<void>
  /** Taps a button that cannot be used yet, and waits until it says what is missing. */
  lacks(id: string, says: string): Promise<void>
  type(id: string, text: string): Promise<void>
  /** Answers a question with the button of that word: WeChat's own, or in the elder edition the page's. */
  confirm(word: string): Promise<void>
  /** Waits until these words stand on the page in front. */
  sees(text: string | RegExp): Promise<void>
  /** Waits until nothing is being loaded, and nothing moves but what never ends. */
  settles(): Promise<void>
  /** Chooses photos for the control that opens the camera. */
  photograph(id: string, photos: { name: string; bytes: Buffer }[]): Promise<void>
  /** Chooses a file for the control that asks for one. */
  attach(id: string, file: { name: string; bytes: Buffer }): Promise<void>
  /** The file that a control hands over. */
  download(id: string): Promise<Buffer>
  /** Errors of the page's scripts so far. */
  errors: string[]
  close(): Promise<void>
}

export interface World {
  cloud: Cloud
  /** Calls an action as somebody, beside every phone, and gives its data. @throws when it is refused */
  call<T>(openid: string, action: string, input?: Json): Promise<T>
  phone(openid: string, options?: PhoneOptions): Promise<Phone>
  stop(): Promise<void>
}

/** @throws with the one line that says how to get Chromium */
export async function aWorld(): Promise<World> {
  if (!executablePath) throw new Error('no Chromium: on Debian, apt-get install -y chromium fonts-noto-cjk')
  const cloud = await filledCloud('past', seed, { plugins: [preview] })
  const browser = await chromium.launch({ executablePath, args: quiet })
  return {
    cloud,
    async call<T>(openid: string, action: string, input: Json = {}) {
      const [name = '', path = ''] = action.split('.')
      const answer = (await cloud.call(openid, name, path, input)) as { ok: boolean; data: T }
      if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer)}`)
      return answer.data
    },
    phone: (openid, options = {}) => aPhone(browser, cloud.url, openid, options),
    async stop() {
      await browser.close()
      await cloud.stop()
    },
  }
}

async function aPhone(
  browser: Browser,
  url: string,
  openid: string,
  { width = 375, height = 812, size = 'standard', edition = 'standard' }: PhoneOptions,
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  const loading = new Set<Request>()
  page.on('request', request => loading.add(request))
  const loaded = (request: Request) => loading.delete(request)
  page.on('requestfinished', loaded).on('requestfailed', loaded)
  const app = (route: string) => `${url}/app/?openid=${openid}#/${route}`
  // Taro keeps the pages behind in the document: the one in front is the last that shows.
  const inFront = (id: string) => page.locator(`[id="${id}"]:visible`).last()
  const phone: Phone = {
    page,
    errors,
    async open(route) {
      await page.goto('about:blank')
      await page.goto(app(route))
      await page.locator('.page:visible').first().waitFor()
    },
    tap: id => inFront(id).click(),
    async lacks(id, says) {
      await inFront(id).click({ force: true })
      await page.getByText(says).locator('visible=true').first().waitFor()
    },
    async type(id, text) {
      await inFront(id).fill(text)
      await inFront(id).blur()
    },
    confirm: word => page.locator('[class*="modal"], .asked').getByText(word, { exact: true }).last().click(),
    async sees(text) {
      const front = page.locator('.page:visible').last()
      await front
        .getByText(text)
        .first()
        .waitFor()
        .catch(async (error: Error) => {
          const shown = await front.innerText({ timeout: 1000 }).catch(() => 'no page')
          throw new Error(`${error.message}\nThe page in front says:\n${shown}`)
        })
    },
    async settles() {
      // Twice: what came last may ask for more.
      for (let quiet = 0; quiet < 2; quiet = loading.size === 0 ? quiet + 1 : 0) await page.evaluate(twoFrames)
    },
    async photograph(id, photos) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), inFront(id).click()])
      await chooser.setFiles(photos.map(({ name, bytes }) => ({ name, mimeType: 'image/jpeg', buffer: bytes })))
    },
    async attach(id, { name, bytes }) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), inFront(id).click()])
      await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
    },
    async download(id) {
      const [download] = await Promise.all([page.waitForEvent('download'), inFront(id).click()])
      return readFile(await download.path())
    },
    close: () => context.close(),
  }
  if (size !== 'standard' || edition !== 'standard') {
    await phone.open('pages/me/index')
    // What the person chose on another phone is there by then.
    await phone.settles()
    if ((await page.locator(`.page.edition-${edition}:visible`).count()) === 0) await phone.tap('edition')
    await phone.tap(`size-${size}`)
    await page.locator(`.edition-${edition} [id="size-${size}"][aria-pressed="true"]`).first().waitFor()
  }
  return phone
}

/** Runs in the page: two of its frames, and the end of every animation that has one. */
async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map(({ finished }) => finished))
}
