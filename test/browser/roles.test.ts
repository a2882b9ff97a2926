/** Roles in a browser: an admin grants one to a resident found by name, who has it at once and is told; and ends it again. */
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { aWorld, type Phone, type World } from './phones'

const resident = 'oXZZ-ouyang-mingyue'
const person = personIdOf(resident)

let world: World
let admin: Phone
let hers: Phone
beforeAll(async () => {
  world = await aWorld()
  admin = await world.phone('oXZZ-deng-kai')
  hers = await world.phone(resident)
})
afterAll(() => world?.stop())

describe('an admin who grants a role', () => {
  it('finds the person by name and says in plain words what it means', async () => {
    await admin.open('pages/work/index')
    await admin.tap('work-more')
    await admin.tap('grid-roles')
    await admin.tap('role-mediator')
    await admin.sees('调解员 陈静')
    await admin.tap('held-XZZ-more-mediator')
    await admin.type('find-name', '欧阳明')
    await admin.tap('find-go')
    await admin.sees(/没找到“欧阳明”/)
    await admin.type('find-name', '欧阳明月')
    await admin.tap('find-go')
    await admin.tap(`find-${person}`)
    await admin.sees(/今天起，欧阳明月能以调解员的身份办事/)
    await admin.tap('appoint-send')
    await admin.sees('调解员 欧阳明月')
    await admin.sees(/邓凯 今天任命/)
  })

  it('gives the resident 工作台 and its rights at once, and a message that leads to the place', async () => {
    await hers.open('pages/messages/index')
    await hers.sees('请您担任调解员')
    await hers.tap('tab-work')
    await hers.sees('都办完了，歇会儿吧')
    await hers.tap('tab-me')
    await hers.sees('调解员')
    const answer = await world.cloud.call(resident, 'reports', 'queue', { of: 'mine' })
    expect(answer).toMatchObject({ ok: true })
  })

  it('finds her again with the new post, and ends it', async () => {
    await admin.open('packages/grid/roles/index')
    await admin.type('person-name', '欧阳明月')
    await admin.tap('person-go')
    await admin.tap(`person-${person}`)
    await admin.tap('found-mediator-XZZ')
    await admin.sees('调解员 欧阳明月')
    const at = await admin.page.locator('[id^="post-"][id$="-end"]:visible').count()
    expect(at).toBeGreaterThan(0)
    await admin.page.getByLabel('欧阳明月卸任').last().click()
    await admin.sees(/从现在起，欧阳明月不能再以调解员的身份办事/)
    await admin.tap('end-send')
    await admin.page.getByText('调解员 欧阳明月').last().waitFor({ state: 'hidden' })
    expect(admin.errors).toEqual([])
  })

  it('and then 工作台 is gone from her phone, with a message that says so', async () => {
    await hers.open('pages/messages/index')
    await hers.sees('您不再担任调解员了')
    await hers.page.locator('[id="tab-work"]:visible').first().waitFor({ state: 'hidden' })
    const answer = await world.cloud.call(resident, 'reports', 'queue', { of: 'mine' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    expect(hers.errors).toEqual([])
  })
})

describe('a lead who goes with reports in hand', () => {
  it('leaves them, and whoever ends the term reads how many', async () => {
    const area = await world.phone('oXZZ-liu-chunmei')
    await area.open('packages/grid/node/index?code=XZZ-2-E05-B03-U2')
    await area.tap('post-0-end')
    await area.tap('end-send')
    await area.sees(/王秀兰手上还有 \d+ 件没办完/)
    await area.tap('end-done')
    await area.sees('单元长空缺')
    expect(area.errors).toEqual([])
  })
})
