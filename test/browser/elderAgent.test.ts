/** Somebody in 长辈版, at 320 px in the largest letters, does it for whoever asked them, by words alone: asked, handed in, corrected once, fetched. */
import { readdirSync } from 'node:fs'
import type { ApplicationSummary, ApplicationView } from '../../types/services/applying'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { samplePhoto } from '../cloud/seed/photos'
import { elder } from './elderPhone'
import { eyesOn, type Eyes } from './eyes'
import { aWorld, type Phone, type World } from './phones'

const [agent, principal, clerk] = ['oXZZ-liu-yang', 'oXZZ-chen-xiaoyan', 'oXZZ-song-lina']

let world: World
let phone: Phone
let eyes: Eyes
let photo: Buffer
beforeAll(async () => {
  world = await aWorld()
  photo = await samplePhoto('clutter')
  const until = new Date(Date.now() + 30 * 86_400_000 + 8 * 3600_000).toISOString().slice(0, 10)
  await world.call(principal, 'people.letActFor', { agent: personIdOf(agent), until })
  phone = await world.phone(agent, elder)
  eyes = eyesOn(phone)
})
afterAll(() => world?.stop())

/** Every page that residents have of services: found, so that none is forgotten. */
const pages = readdirSync('src/packages/services').map(page => `packages/services/${page}/index`)

const seenBy = async (who: string) => {
  const [found] = (await world.call<{ items: ApplicationSummary[] }>(principal, 'services.mine')).items
  return world.call<ApplicationView>(who, 'services.get', { id: found?.id ?? '' })
}
/** A step of the clerk, who is somewhere else. */
async function clerkSays(action: string, more = {}): Promise<void> {
  const { id, version } = await seenBy(clerk)
  await world.call(clerk, `services.${action}`, { id, version, ...more })
}
const opensIt = async () => {
  await phone.open('packages/services/home/index')
  await eyes.taps(/^居住证 · 陈晓燕/)
}

it('is asked for whom, then one question a screen, and has her list', async () => {
  await phone.open('packages/services/home/index')
  await eyes.taps(/^居住证/)
  await eyes.reads('给谁办？')
  await eyes.taps('陈晓燕')
  for (const words of ['不在青岛', '第一次办', '满半年了', '上学', '本人来']) await eyes.taps(words)
  await eyes.reads(/给陈晓燕办，就这 \d 样/)
})

it('hands it in for her, and has a number at once', async () => {
  await eyes.taps('现在就办')
  for (const [name, text] of [
    ['要办的人叫什么', '陈晓燕'],
    ['手机号', '13800005555'],
    ['现在住哪儿', '华城路二小区'],
    ['哪天来的青岛', '2026-01-10'],
  ] as const) {
    await eyes.writes(name, text)
    await eyes.taps('下一步')
  }
  await eyes.photographs('拍照片', photo)
  while ((await phone.page.locator('[id="apply-send"]:visible').count()) === 0) await eyes.taps('下一步')
  await phone.page.locator('.photo-grid__state:visible').first().waitFor({ state: 'hidden' })
  await eyes.taps('交上去')
  await eyes.reads(/打电话问，说后四位/)
  expect(await seenBy(principal)).toMatchObject({ state: 'submitted', sentBy: { name: '刘洋' } })
})

it('is asked for one paper once more, and hands in that one', async () => {
  await clerkSays('take')
  await clerkSays('precheck', { ok: false, missing: [{ paper: 'idCard', why: '照片糊了，字看不清' }] })
  await opensIt()
  await eyes.reads('请补这几样')
  await eyes.reads('照片糊了，字看不清')
  await eyes.photographs('拍照片', photo)
  await phone.page.locator('.photo-grid__state:visible').first().waitFor({ state: 'hidden' })
  await eyes.taps('补好了，交上去')
  await phone.page.getByText('请补这几样').waitFor({ state: 'hidden' })
  expect(await seenBy(principal)).toMatchObject({ state: 'submitted', corrected: true })
})

it('reads when it is ready, and six digits to say at the counter', async () => {
  await clerkSays('precheck', { ok: true })
  for (const step of ['accept', 'begin', 'ready']) await clerkSays(step)
  await opensIt()
  await eyes.reads('来窗口，报这个取件码')
  const code = (await phone.page.locator('.pick-up__code:visible').innerText()).replace(/\s/g, '')
  await world.call(clerk, 'services.handOut', { code, by: 'agent' })
  await opensIt()
  await eyes.reads(/代办人刘洋取走了/)
  await eyes.reads('打电话')
  expect(phone.errors).toEqual([])
})

describe.each(pages)('%s', page => {
  it.each(['service=residencePermit', 'id=aNone'])('has a call to the counter, opened with %s', async query => {
    await phone.open(`${page}?${query}`)
    await eyes.looks()
    const call = phone.page.locator('.page__foot:visible').last().locator('[id="call-counter"]')
    expect(await call.getAttribute('aria-label')).toMatch(/^打电话给/)
    expect(await call.innerText()).toContain('打电话')
  })
})
