/** 代办 in a browser: asked by 李秀英, used by her daughter, seen, and ended; and a mother's word for her child. */
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { mandateId } from '../../cloudfunctions/people/mandates/mandate'
import { aWorld, type Phone, type World } from './phones'

const li = 'oXZZ-li-xiuying'
const daughter = 'oXZZ-wang-haining'
const family = 'XZZ-2-E05-B03-U2-0501'

let world: World
let elder: Phone
let agent: Phone
beforeAll(async () => {
  world = await aWorld()
  elder = await world.phone(li, { size: 'elder' })
  agent = await world.phone(daughter)
})
afterAll(() => world?.stop())

describe('李秀英, who finds the phone hard', () => {
  it('asks her daughter to act for her, and reads in plain words what that means', async () => {
    await elder.open('pages/me/index')
    await elder.tap('mandates')
    await elder.sees('还没有请人')
    await elder.tap('let-act-open')
    await elder.tap(`agent-${personIdOf(daughter)}`)
    await elder.tap('period-90')
    await elder.sees('王海宁可以替您报事')
    await elder.tap('let-act-send')
    await elder.sees('王海宁替我办事')
  })

  it('has a report sent by her daughter, who was told', async () => {
    await agent.open('pages/messages/index')
    await agent.page.getByText('有人请您代办').first().click()
    await agent.sees('我替李秀英办事')
    await agent.tap(`report-for-${personIdOf(li)}`)
    await agent.sees('替谁反映')
    await agent.type('words', '三层楼道的灯不亮')
    await agent.sees(/提交给/)
    await agent.tap('submit')
    await agent.sees(/XZZ-\d{6}-\d{4}/)
    await agent.tap('see-progress')
    await agent.sees('您代李秀英 提交了诉求')
    await agent.tap('remind')
    await agent.sees('您代李秀英 催了一下')
  })

  it('finds it among her own, and every use under 代办', async () => {
    await elder.open('pages/reports/index')
    await elder.sees('三层楼道的灯不亮')
    await elder.open('packages/people/mandates/index')
    await elder.sees('代办：提交')
    await elder.page.getByText('代办：催一下').first().click()
    await elder.sees('王海宁代您 催了一下')
  })

  it('ends it, and her daughter is refused from then on', async () => {
    // The daughter has a report for her half written.
    await agent.open(`packages/report/submit/index?for=${personIdOf(li)}`)
    await agent.type('words', '楼下的单元门关不上')
    await elder.open('packages/people/mandates/index')
    await elder.tap(`end-${mandateId(personIdOf(li), personIdOf(daughter))}`)
    await elder.confirm('停掉')
    await elder.sees('李秀英停掉了')
    await agent.tap('submit')
    await agent.sees('您现在不能替这个人办事')
    await agent.open('packages/people/mandates/index')
    await agent.sees('李秀英停掉了')
  })
})

describe('a child of 刘洋', () => {
  it('asks, waits for the mother, and is bound after the lead said yes too', async () => {
    const child = await world.phone('oXZZ-browser-child')
    const mother = await world.phone('oXZZ-chen-xiaoyan')
    const lead = await world.phone('oXZZ-wang-xiulan')
    await child.open(`packages/people/bind/index?home=${family}`)
    await child.type('name', '刘子萱')
    await child.tap('relation-family')
    await child.tap('under14')
    await child.tap('send')
    await child.sees('等家长同意')
    await mother.open('pages/me/index')
    await mother.tap('children-waiting')
    await mother.sees('要留这些')
    await mother.tap(`agree-${family}`)
    await mother.confirm('我同意')
    await mother.sees('等核对')
    await lead.open('packages/people/requests/index')
    await lead.sees('家长 陈晓燕 已同意')
    await lead.tap(`approve-${family}`)
    await lead.confirm('通过')
    await lead.sees('没有要核对的申请')
    await child.open('pages/me/index')
    await child.sees('同住的人')
    // And the mother takes it back.
    await mother.open('packages/people/children/index')
    await mother.page.getByText('刘子萱').first().waitFor()
    const takeBack = mother.page.locator('[aria-label="收回同意 刘子萱"]')
    await takeBack.click()
    await mother.confirm('收回')
    await takeBack.waitFor({ state: 'detached' })
    await child.open('pages/me/index')
    await child.sees('还没绑定房屋')
    expect([...child.errors, ...mother.errors, ...lead.errors]).toEqual([])
  })

  it('left no error on the other phones', () => {
    expect([...elder.errors, ...agent.errors]).toEqual([])
  })
})
