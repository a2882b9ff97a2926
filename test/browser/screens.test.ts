/**
 * Every screen: axe clean, nothing sideways, nothing clipped. In `npm test` where it is tightest, the largest text on the smallest phone;
 * with `npm run shots` in three text sizes on two phones, and a picture of each to look at in test/browser/shots.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ReportSummary } from '../../types/reports/contract'
import type { Storage } from '../cloud/plugins/storage'
import { anExcelFile } from '../factories/aRoster'
import { cutOff, nodesOf, violations } from './looks'
import { aWorld, type Edition, type Phone, type TextSize, type World } from './phones'
import { residentScreens } from './residentScreens'
import { door, li, wang, type Screen } from './screen'
import { staffScreens } from './staffScreens'
import { looks as found } from '../screens/found'

const shots = path.join(__dirname, 'shots')
const pictures = process.env.SHOTS !== undefined
const matchedDoor = 'XZZ-2-E05-B03-U3-0602'

let world: World
const reportIds = new Map<string, string>()
beforeAll(async () => {
  if (pictures) mkdirSync(shots, { recursive: true })
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
  for (const { before } of found) await before?.((who, action, input) => world.call<unknown>(who, action, input))
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
})
afterAll(() => world?.stop())

/** Somebody in the stairwell of 赵桂芳 whom the office's roster has. */
async function boundByRoster(): Promise<void> {
  const name = '古丽娜尔·阿不都热合曼'
  const bytes = await anExcelFile([{ 房屋编码: matchedDoor, 姓名: name, 关系: '业主' }])
  const file = await world.cloud.plugin<Storage>('storage').store('roster/1.xlsx', bytes, 'oXZZ-song-lina')
  await world.cloud.call('oXZZ-song-lina', 'roster', 'import', { file })
  await world.cloud.call('oXZZ-on-roster', 'people', 'bind', { home: matchedDoor, name, relation: 'owner' })
}

const report = (who: string, state: string) => reportIds.get(`${who} ${state}`) ?? ''
const screens = [...residentScreens, ...staffScreens, ...found.flatMap(each => each.screens)]

/** The elder edition is the residents': staff who read it find the same screens, larger. */
const screensOf: Record<Edition, Screen[]> = {
  standard: screens,
  elder: [...residentScreens, ...found.flatMap(each => each.screens)],
}

type Mode = readonly [Edition, TextSize, number, number]
const largest: Mode[] = [['standard', 'largest', 320, 640], ['elder', 'largest', 320, 640]] // prettier-ignore
const all = (['standard', 'elder'] as const).flatMap(edition =>
  (['standard', 'elder', 'largest'] as const).flatMap(
    (size): Mode[] => [[edition, size, 375, 812], [edition, size, 320, 640]], // prettier-ignore
  ),
)

describe.each<Mode>(pictures ? all : largest)('the %s edition, %s text on %i × %i', (edition, size, width, height) => {
  const phones = new Map<string, Phone>()
  afterAll(() => Promise.all([...phones.values()].map(phone => phone.close())))

  it.each(screensOf[edition].map(s => [s.name, s] as const))(
    'shows %s whole, and axe finds nothing',
    async (name, screen) => {
      const phone = phones.get(screen.who) ?? (await world.phone(screen.who, { edition, size, width, height }))
      phones.set(screen.who, phone)
      await phone.open(screen.route(report))
      await phone.page.locator('.skeleton:visible').first().waitFor({ state: 'hidden' })
      await screen.prepare?.(phone)
      await phone.settles()
      if (pictures)
        await phone.page.screenshot({
          path: path.join(shots, `${name}-${edition === 'elder' ? 'elder-edition-' : ''}${size}-${width}.png`),
          fullPage: true,
        })
      expect(await cutOff(phone)).toEqual([])
      expect(await violations(phone)).toEqual([])
      expect(phone.errors).toEqual([])
      expect(await nodesOf(phone)).toBeLessThanOrEqual(screen.mostNodes ?? Infinity)
    },
  )
})
