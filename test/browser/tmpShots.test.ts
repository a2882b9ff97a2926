import { aWorld, type Phone, type World } from './phones'
import { cutOff, violations } from './looks'
import { before, screens } from '../screens/notices'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await before?.((who, action, input) => {
    const [name = '', path = ''] = action.split('.')
    return world.cloud.call(who, name, path, input)
  })
})
afterAll(() => world?.stop())
const modes = (process.env.MODES ?? 'standard-standard-375,elder-standard-375,standard-largest-320,elder-largest-320').split(',')
const only = process.env.ONLY?.split(',')
describe.each(modes)('%s', mode => {
  const [edition, size, width] = mode.split('-')
  const phones = new Map<string, Phone>()
  it.each(screens.filter(s => !only || only.includes(s.name)).map(s => [s.name, s] as const))('%s', async (name, screen) => {
    const phone = phones.get(screen.who) ?? (await world.phone(screen.who, { edition: edition as 'elder', size: size as 'elder', width: Number(width), height: width === '320' ? 640 : 812 }))
    phones.set(screen.who, phone)
    await phone.open(screen.route(() => ''))
    await phone.page.locator('.skeleton:visible').first().waitFor({ state: 'hidden' })
    await screen.prepare?.(phone)
    await phone.settles()
    await phone.page.screenshot({ path: `/tmp/scrshots/${name}-${mode}.png`, fullPage: true })
    expect(await cutOff(phone)).toEqual([])
    expect(await violations(phone)).toEqual([])
    expect(phone.errors).toEqual([])
    const nodes = await phone.page.evaluate(() => document.querySelectorAll('.page *').length)
    if (nodes > 900) console.log(name, nodes)
  })
})
