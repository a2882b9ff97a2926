/** The day of 柿子节 on a unit lead's phone: who comes, with a network and without, what is weighed, and to whom it goes. */
import type { Json } from '../cloud/plugin'
import type { CodeView } from '../../types/festival/day/gate'
import { aWorld, type Phone, type World } from './phones'

const [li, zhang, wang, clerk] = ['oXZZ-li-xiuying', 'oXZZ-zhang-min', 'oXZZ-wang-xiulan', 'oXZZ-song-lina']
const session = '12-2'

let world: World
let lead: Phone
beforeAll(async () => {
  world = await aWorld()
  for (const who of [li, zhang]) await call(who, 'signUp', { session, partySize: 3, roles: ['picker'] })
  lead = await world.phone(wang)
})
afterAll(() => world?.stop())

const call = <T>(who: string, action: string, input: Json = {}) => world.call<T>(who, `festival.${action}`, input)
/** The scanner with the list of who may come, whatever stood on the phone before. */
async function atGate(): Promise<void> {
  await lead.open(`packages/harvest/scan/index?session=${session}`)
  await lead.sees(/名单 [1-9]\d* 家/)
}
async function typed(digits: string): Promise<void> {
  await lead.tap('scan-type')
  await lead.type('scan-digits', digits)
  await lead.tap('scan-digits-done')
}
const spokenOf = async (who: string, input: Json) => (await call<CodeView>(who, 'code', input)).spoken

describe('the day of 柿子节', () => {
  it('is found in 工作台, and says that nobody came yet', async () => {
    await lead.open('packages/harvest/day/index')
    await lead.sees(/下午场/)
    await lead.tap('day-scan')
    await lead.tap(`scan-of-${session}`)
    await lead.sees('请户主打开签到码')
  })

  it('checks a household in by its six digits, once', async () => {
    const digits = await spokenOf(li, { session })
    await atGate()
    for (const says of ['第一次签到', '已经签到过']) {
      await typed(digits)
      await lead.sees(says)
      // The server has it: the phone says the same at once, and sends it while somebody else is let in.
      await lead.sees(/名单 \d+ 家/)
    }
    await lead.sees(/刚才扫的.*3 人/)
  })

  it('keeps a scan on the phone while there is no network, and sends it when it is back', async () => {
    const digits = await spokenOf(zhang, { session })
    await atGate()
    await lead.settles()
    try {
      await lead.page.context().setOffline(true)
      await typed(digits)
      await lead.sees(/先记在这台手机上/)
      await lead.sees('没网，待同步 1')
    } finally {
      await lead.page.context().setOffline(false)
    }
    await lead.sees(/名单 \d+ 家/)
  })

  it('weighs a basket on large keys, asks where it is more than a basket holds, and corrects a line by another', async () => {
    await lead.open(`packages/harvest/scales/index?session=${session}`)
    for (const key of ['1', '2', 'point', '4', '6']) await lead.tap(`pad-${key}`)
    await lead.tap('weigh')
    await lead.sees(/第 1 筐.*12.46 公斤/)
    await lead.tap('correct-1')
    await lead.type('correct-weight', '11.26')
    await lead.tap('correct-reason-0')
    await lead.tap('correct-send')
    await lead.sees(/改成了 11.26 公斤/)
    for (const key of ['1', '5', '0']) await lead.tap(`pad-${key}`)
    await lead.tap('weigh')
    await lead.sees(/一筐装不下/)
    await lead.page.getByText('就是这么重').click()
    await lead.sees(/第 2 筐.*150 公斤|150 公斤.*第 2 筐/)
  })

  it('shares the harvest out and hands a household its share by its digits, once', async () => {
    const staff = await world.phone(clerk)
    await staff.open('packages/harvest/shares/index')
    await staff.tap('share-out')
    await staff.confirm('分')
    await staff.sees(/分给 [\d,]+ 户/)
    const digits = await spokenOf(li, {})
    for (const says of [/给 [\d.]+ 公斤/, '这家领过了']) {
      await staff.tap('hand-type')
      await staff.type('hand-digits', digits)
      await staff.tap('hand-digits-done')
      await staff.sees(says)
    }
    await staff.close()
  })
})
