/** Every screen in three text sizes on two phones: axe clean, nothing sideways, nothing clipped, and a picture to look at. */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReportSummary } from '../../types/reports/contract'
import { samplePhoto } from '../cloud/seed/photos'
import { aWorld, type Phone, type TextSize, type World } from './phones'

const shots = path.join(__dirname, 'shots')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const li = 'oXZZ-li-xiuying'
const wang = 'oXZZ-wang-xiulan'
const door = 'XZZ-2-E05-B03-U2-0601'

let world: World
const reportIds = new Map<string, string>()
beforeAll(async () => {
  mkdirSync(shots, { recursive: true })
  world = await aWorld()
  await world.cloud.call('oXZZ-newcomer', 'people', 'bind', {
    home: door,
    name: '古丽娜尔·阿不都热合曼',
    relation: 'family',
  })
  // One report of each state, of the main people.
  for (const [who, action] of [
    [li, 'mine'],
    [wang, 'queue'],
  ] as const) {
    const { data } = (await world.cloud.call(who, 'reports', action, { limit: 50 })) as unknown as {
      data: { items: ReportSummary[] }
    }
    for (const report of data.items)
      if (!reportIds.has(`${who} ${report.state}`)) reportIds.set(`${who} ${report.state}`, report.id)
  }
}, 120_000)
afterAll(() => world?.stop())

interface Screen {
  name: string
  who: string
  route: () => string
  /** What to do before looking. */
  prepare?: (phone: Phone) => Promise<void>
}
const detail = (who: string, state: string) => () =>
  `packages/report/detail/index?id=${reportIds.get(`${who} ${state}`) ?? ''}`

const screens: Screen[] = [
  { name: 'home', who: li, route: () => 'pages/home/index' },
  { name: 'home-guest', who: 'oXZZ-he-wei', route: () => 'pages/home/index' },
  { name: 'reports', who: li, route: () => 'pages/reports/index' },
  { name: 'reports-empty', who: 'oXZZ-he-wei', route: () => 'pages/reports/index' },
  { name: 'submit', who: li, route: () => 'packages/report/submit/index' },
  {
    name: 'submit-filled',
    who: li,
    route: () => 'packages/report/submit/index',
    prepare: async phone => {
      const bytes = await samplePhoto('clutter')
      await phone.photograph(
        'photos-add',
        [1, 2, 3, 4].map(n => ({ name: `${n}.jpg`, bytes })),
      )
      await phone.type('words', '三层楼道堆了好多纸箱,老人下楼差点绊倒,已经好几天了')
    },
  },
  { name: 'place', who: li, route: () => 'packages/report/place/index' },
  { name: 'detail-in-progress', who: li, route: detail(li, 'inProgress') },
  { name: 'detail-resolved', who: li, route: detail(li, 'resolved') },
  { name: 'detail-closed', who: li, route: detail(li, 'closed') },
  { name: 'detail-not-there', who: li, route: () => 'packages/report/detail/index?id=r000' },
  { name: 'messages', who: li, route: () => 'pages/messages/index' },
  { name: 'me', who: li, route: () => 'pages/me/index' },
  { name: 'work', who: wang, route: () => 'pages/work/index' },
  { name: 'work-grid', who: 'oXZZ-zhou-min', route: () => 'pages/work/index' },
  { name: 'staff-detail', who: wang, route: detail(wang, 'assigned') },
  {
    name: 'staff-resolve',
    who: wang,
    route: () => `packages/staff/resolve/index?id=${reportIds.get(`${wang} inProgress`) ?? ''}`,
  },
  { name: 'me-guest', who: 'oXZZ-he-wei', route: () => 'pages/me/index' },
  { name: 'bind-estate', who: 'oXZZ-he-wei', route: () => 'packages/people/bind/index' },
  {
    name: 'bind-who',
    who: 'oXZZ-he-wei',
    route: () => `packages/people/bind/index?home=${door}`,
    prepare: async phone => {
      await phone.type('name', '古丽娜尔·阿不都热合曼')
      await phone.tap('relation-tenant')
      await phone.tap('send')
      await phone.sees('请选租期到哪一天')
    },
  },
  { name: 'bind-requests', who: wang, route: () => 'packages/people/requests/index' },
  { name: 'bind-requests-empty', who: 'oXZZ-zhao-guifang', route: () => 'packages/people/requests/index' },
  {
    name: 'profile',
    who: li,
    route: () => 'packages/people/profile/index',
    prepare: async phone => {
      await phone.tap('change-phone')
      await phone.type('contact-value', '12345')
      await phone.tap('contact-save')
      await phone.sees('手机号是 11 位数字')
    },
  },
  { name: 'seen-empty', who: 'oXZZ-he-wei', route: () => 'packages/people/seen/index' },
  {
    name: 'export',
    who: 'oXZZ-zhang-min',
    route: () => 'packages/people/export/index',
    prepare: async phone => {
      await phone.tap('export-make')
      await phone.sees('基本情况')
    },
  },
  {
    name: 'leave',
    who: li,
    route: () => 'packages/people/leave/index',
    prepare: async phone => {
      await phone.tap('leave-send')
      await phone.page.locator('.field__error:visible').first().waitFor()
    },
  },
  {
    name: 'staff-reveal',
    who: wang,
    route: detail(wang, 'assigned'),
    prepare: async phone => {
      await phone.tap('reveal-phone')
      await phone.tap('reveal-send')
      await phone.sees('请选一个原因')
    },
  },
  { name: 'grid-community', who: 'oXZZ-zhao-jianguo', route: () => 'packages/grid/node/index?code=XZZ' },
  { name: 'grid-building', who: 'oXZZ-liu-chunmei', route: () => 'packages/grid/node/index?code=XZZ-2-E05-B05' },
  {
    name: 'grid-appoint',
    who: 'oXZZ-liu-chunmei',
    route: () => 'packages/grid/node/index?code=XZZ-2-E05-B05-U1',
    prepare: async phone => {
      await phone.tap('post-0-fill')
      await phone.page.locator('[id^="appoint-p"]').first().click()
      await phone.sees('从哪天起')
    },
  },
  { name: 'grid-leave', who: wang, route: () => 'packages/grid/leave/index' },
  { name: 'grid-on-leave', who: 'oXZZ-guo-zhigang', route: () => 'packages/grid/leave/index' },
  { name: 'grid-gaps', who: 'oXZZ-zhao-jianguo', route: () => 'packages/grid/gaps/index' },
  { name: 'staff-me', who: wang, route: () => 'pages/me/index' },
]

const modes: TextSize[] = ['standard', 'elder', 'largest']
const sizes = [
  [375, 812],
  [320, 640],
] as const

describe.each(modes.flatMap(mode => sizes.map(([width, height]) => [mode, width, height] as const)))(
  '%s text on %i × %i',
  (size, width, height) => {
    const phones = new Map<string, Phone>()
    afterAll(() => Promise.all([...phones.values()].map(phone => phone.close())))

    it.each(screens.map(s => [s.name, s] as const))('shows %s whole, and axe finds nothing', async (name, screen) => {
      const phone = phones.get(screen.who) ?? (await world.phone(screen.who, { size, width, height }))
      phones.set(screen.who, phone)
      await phone.open(screen.route())
      await phone.page.locator('.skeleton:visible').first().waitFor({ state: 'hidden' })
      await screen.prepare?.(phone)
      await phone.page.waitForTimeout(250)
      await phone.page.screenshot({ path: path.join(shots, `${name}-${size}-${width}.png`), fullPage: true })
      expect(await sideways(phone)).toEqual([])
      expect(await violations(phone)).toEqual([])
      expect(phone.errors).toEqual([])
    })
  },
)

/** What stands out of the page to the right, or is cut inside its own box. */
const sideways = (phone: Phone) =>
  phone.page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : []
    const cut = [...document.querySelectorAll<HTMLElement>('.page *')].filter(element => {
      const style = getComputedStyle(element)
      const clips = style.overflowX === 'hidden' || style.textOverflow === 'ellipsis'
      return (
        clips &&
        element.offsetParent !== null &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.textContent?.trim()
      )
    })
    return [...wide, ...cut.map(element => `cut: ${element.className} ${element.textContent?.slice(0, 30)}`)]
  })

async function violations(phone: Phone): Promise<string[]> {
  await phone.page.evaluate(axe)
  return phone.page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: {
        run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    // Pages behind are hidden but still in the document.
    const result = await checker.run({ exclude: [['[style*="display: none"]']] }, { resultTypes: ['violations'] })
    return result.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 120)).join(' | ')}`)
  })
}
