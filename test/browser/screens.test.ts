/** Every screen in three text sizes on two phones: axe clean, nothing sideways, nothing clipped, and a picture to look at. */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReportSummary } from '../../types/reports/contract'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { samplePhoto } from '../cloud/seed/photos'
import type { Storage } from '../cloud/plugins/storage'
import { aGoodRow, anExcelFile } from '../factories/aRoster'
import { plants } from '../factories/plantedErrors'
import { aWorld, type Phone, type TextSize, type World } from './phones'

const shots = path.join(__dirname, 'shots')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const li = 'oXZZ-li-xiuying'
const wang = 'oXZZ-wang-xiulan'
const admin = 'oXZZ-deng-kai'
const door = 'XZZ-2-E05-B03-U2-0601'
const matchedDoor = 'XZZ-2-E05-B03-U3-0602'

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
  await boundByRoster()
  for (const person of ['oXZZ-qu-suzhen', 'oXZZ-wang-xiulan'])
    await world.cloud.call('oXZZ-liu-chunmei', 'grid', 'appoint', {
      node: 'XZZ-2-E05-B07-U1',
      post: 'unitLead',
      person,
      from: '2027-01-01',
    })
  await world.cloud.call('oXZZ-liu-chunmei', 'grid', 'regrid', {
    operation: { kind: 'split', unit: 'XZZ-2-E05-B04-U1', homes: ['XZZ-2-E05-B04-U1-0101', 'XZZ-2-E05-B04-U1-0201'] },
    from: new Date(Date.now() + 3 * 24 * 3600_000).toISOString().slice(0, 10),
  })
  // A child with a parent who has the app, and one without.
  for (const [child, home] of [
    ['oXZZ-child-1', 'XZZ-2-E05-B03-U2-0501'],
    ['oXZZ-child-2', 'XZZ-2-E05-B03-U2-0101'],
  ] as const)
    await world.cloud.call(child, 'people', 'bind', { home, name: '刘子萱', relation: 'family', under14: true })
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

/** Somebody in the stairwell of 赵桂芳 whom the office's roster has. */
async function boundByRoster(): Promise<void> {
  const name = '古丽娜尔·阿不都热合曼'
  const bytes = await anExcelFile([{ 房屋编码: matchedDoor, 姓名: name, 关系: '业主' }])
  const file = await world.cloud.plugin<Storage>('storage').store('roster/1.xlsx', bytes, 'oXZZ-song-lina')
  await world.cloud.call('oXZZ-song-lina', 'roster', 'import', { file })
  await world.cloud.call('oXZZ-on-roster', 'people', 'bind', { home: matchedDoor, name, relation: 'owner' })
}

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
  {
    name: 'bind-child',
    who: 'oXZZ-he-wei',
    route: () => `packages/people/bind/index?home=${door}`,
    prepare: async phone => {
      await phone.tap('under14')
      await phone.sees('要家长先同意')
    },
  },
  { name: 'me-guardian', who: 'oXZZ-chen-xiaoyan', route: () => 'pages/me/index' },
  { name: 'children', who: 'oXZZ-chen-xiaoyan', route: () => 'packages/people/children/index' },
  {
    name: 'children-refuse',
    who: 'oXZZ-chen-xiaoyan',
    route: () => 'packages/people/children/index',
    prepare: async phone => {
      await phone.tap('refuse-XZZ-2-E05-B03-U2-0501')
      await phone.sees('不是我家的孩子')
    },
  },
  { name: 'mandates-none', who: li, route: () => 'packages/people/mandates/index' },
  {
    name: 'mandates-give',
    who: li,
    route: () => 'packages/people/mandates/index',
    prepare: async phone => {
      await phone.tap('let-act-open')
      await phone.tap(`agent-${personIdOf('oXZZ-wang-haining')}`)
      await phone.tap('period-365')
      await phone.sees('每做一件')
    },
  },
  { name: 'mandates-held', who: 'oXZZ-zhao-guifang', route: () => 'packages/people/mandates/index' },
  {
    name: 'principal',
    who: 'oXZZ-zhao-guifang',
    route: () => `packages/people/principal/index?id=${personIdOf('oXZZ-wan-changjiang')}&name=万长江`,
  },
  { name: 'submit-for', who: 'oXZZ-zhao-guifang', route: () => 'packages/report/submit/index' },
  {
    name: 'record-mandate',
    who: wang,
    route: () => 'packages/people/record/index',
    prepare: async phone => {
      for (const code of ['XZZ-2-E05', 'XZZ-2-E05-B03', 'XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03-U2-0402'])
        await phone.tap(`door-${code}`)
      await phone.tap(`principal-${personIdOf(li)}`)
      await phone.tap('period-90')
      await phone.tap('record-send')
      await phone.sees('请选谁来代办')
    },
  },
  {
    name: 'record-consent',
    who: wang,
    route: () => 'packages/people/requests/index',
    prepare: async phone => {
      await phone.tap('record-XZZ-2-E05-B03-U2-0101')
      await phone.sees('家长姓名')
    },
  },
  { name: 'bind-requests', who: wang, route: () => 'packages/people/requests/index' },
  { name: 'bind-requests-matched', who: 'oXZZ-zhao-guifang', route: () => 'packages/people/requests/index' },
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
  { name: 'roles', who: admin, route: () => 'packages/grid/roles/index' },
  {
    name: 'roles-found',
    who: admin,
    route: () => 'packages/grid/roles/index',
    prepare: async phone => {
      await phone.type('person-name', '曲素珍')
      await phone.tap('person-go')
      await phone.page.locator('[id^="person-p"]').first().click()
      await phone.sees('暂停履职')
      await phone.tap('role-unitLead')
      await phone.tap('area-XZZ-2')
      await phone.sees(/单元长/)
    },
  },
  {
    name: 'roles-grant',
    who: admin,
    route: () => 'packages/grid/roles/index',
    prepare: async phone => {
      await phone.tap('role-mediator')
      await phone.tap('held-XZZ-more-mediator')
      await phone.type('find-name', '欧阳明月')
      await phone.tap('find-go')
      await phone.page.locator('[id^="find-p"]').first().click()
      await phone.tap('appoint-limited')
      await phone.sees('任到哪天')
    },
  },
  {
    name: 'roles-end',
    who: admin,
    route: () => 'packages/grid/roles/index',
    prepare: async phone => {
      await phone.tap('role-areaLead')
      await phone.tap('held-XZZ-1-0-end')
      await phone.tap('end-later')
      await phone.sees('任到哪天')
    },
  },
  { name: 'work-suspended', who: 'oXZZ-qu-suzhen', route: () => 'pages/work/index' },
  { name: 'me-suspended', who: 'oXZZ-qu-suzhen', route: () => 'pages/me/index' },
  {
    name: 'audit',
    who: 'oXZZ-fang-zheng',
    route: () => 'packages/audit/index',
    prepare: async phone => {
      await phone.tap('audit-verify')
      await phone.sees('一条不差')
    },
  },
  {
    name: 'grid-split',
    who: 'oXZZ-liu-chunmei',
    route: () => 'packages/grid/regrid/index?code=XZZ-2-E05-B03-U2&kind=split',
    prepare: async phone => {
      for (const home of ['0501', '0502', '0601']) await phone.tap(`home-XZZ-2-E05-B03-U2-${home}`)
      await phone.sees('也就是说')
    },
  },
  {
    name: 'grid-move-home',
    who: 'oXZZ-liu-chunmei',
    route: () => 'packages/grid/regrid/index?code=XZZ-2-E05-B03-U2&kind=moveHome',
    prepare: async phone => {
      await phone.tap('regrid-send')
      await phone.sees('请点选至少一户')
      await phone.tap('home-XZZ-2-E05-B03-U2-0402')
      await phone.tap('unit-XZZ-2-E05-B03-U3')
      await phone.sees('也就是说')
    },
  },
  {
    name: 'grid-move-building',
    who: 'oXZZ-zhao-jianguo',
    route: () => 'packages/grid/regrid/index?code=XZZ-2-E05-B03&kind=moveBuilding',
    prepare: phone => phone.tap('estate-XZZ-2-E06'),
  },
  { name: 'grid-planned', who: 'oXZZ-liu-chunmei', route: () => 'packages/grid/node/index?code=XZZ-2-E05-B04-U1' },
  { name: 'grid-changes', who: 'oXZZ-zhao-jianguo', route: () => 'packages/grid/changes/index' },
  { name: 'roster', who: 'oXZZ-song-lina', route: () => 'packages/roster/index' },
  {
    name: 'roster-errors',
    who: 'oXZZ-song-lina',
    route: () => 'packages/roster/index',
    prepare: async phone => {
      const wrong = Object.values(plants)
      const bytes = await anExcelFile(
        wrong.map(({ change }, n) => {
          const row = aGoodRow(n, () => 0.5)
          return {
            ...row.written,
            ...change(
              row,
              n,
              aGoodRow(n + 500, () => 0.5),
            ),
          }
        }),
      )
      await phone.attach('choose', { name: '小寨子社区花名册(2026 年 11 月 最后一版).xlsx', bytes })
      await phone.sees(/有 \d+ 处要改/)
    },
  },
  {
    name: 'roster-good',
    who: 'oXZZ-song-lina',
    route: () => 'packages/roster/index',
    prepare: async phone => {
      const bytes = await anExcelFile([aGoodRow(1, () => 0.5).written, aGoodRow(2, () => 0.5).written])
      await phone.attach('choose', { name: '花名册.xlsx', bytes })
      await phone.sees('查过了,没有问题')
    },
  },
  { name: 'work-clerk', who: 'oXZZ-song-lina', route: () => 'pages/work/index' },
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
