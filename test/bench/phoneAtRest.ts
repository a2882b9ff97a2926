/** How often a phone that lies on the table asks: calls in a minute, when nothing has happened for a while. Counted in a browser. */
import type { Page, Request } from 'playwright-core'
import { aWorld } from '../browser/phones'
import type { Figure } from './figure'

const minute = 60_000
/** Seconds until it is at rest, and seconds that one step of the phone's clock takes. */
const settling = 180
const step = 1_000
const most = 12

const screens = [
  { name: '工作台', who: 'oXZZ-wang-xiulan', route: 'pages/work/index' },
  { name: '工作台 of the chief lead', who: 'oXZZ-zhao-jianguo', route: 'pages/work/index' },
  { name: '首页', who: 'oXZZ-li-xiuying', route: 'pages/home/index' },
  { name: '消息', who: 'oXZZ-li-xiuying', route: 'pages/messages/index' },
] as const

export async function phoneAtRest(): Promise<Figure[]> {
  const world = await aWorld()
  const figures: Figure[] = []
  try {
    for (const { name, who, route } of screens) {
      const phone = await world.phone(who)
      await phone.page.clock.install()
      const pass = passing(phone.page)
      await phone.open(route)
      await pass(settling * 1000)
      const calls: string[] = []
      const counted = (request: Request) => {
        const called = /\/client\/functions\/(\w+)/.exec(request.url())?.[1]
        if (called) calls.push(`${called}.${(request.postDataJSON() as { path?: string }).path ?? ''}`)
      }
      phone.page.on('request', counted)
      await pass(minute)
      figures.push({ name: `a phone at rest: ${name}`, measured: calls.length, limit: most, unit: 'calls a minute', note: sorted(calls) }) // prettier-ignore
      await phone.close()
    }
  } finally {
    await world.stop()
  }
  return figures
}

/** Lets the phone's clock go on; what it asks meanwhile is answered. */
function passing(page: Page) {
  const loading = new Set<Request>()
  page.on('request', request => loading.add(request))
  const loaded = (request: Request) => loading.delete(request)
  page.on('requestfinished', loaded).on('requestfailed', loaded)
  const breath = () => new Promise(resolve => setTimeout(resolve, 4))
  return async (ms: number) => {
    for (let passed = 0; passed < ms; passed += step) {
      await page.clock.runFor(step)
      do await breath()
      while (loading.size > 0)
    }
  }
}

const sorted = (calls: string[]) =>
  [...new Set(calls)].map(call => `${call} ${calls.filter(each => each === call).length}`).join(', ')
