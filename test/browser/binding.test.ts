/** Moving in, in a browser with three identities: asked in three steps, declined, asked again, approved, and the first report. */
import { samplePhoto } from '../cloud/seed/photos'
import { aWorld, type Phone, type World } from './phones'

let world: World
let guest: Phone
let lead: Phone
beforeAll(async () => {
  world = await aWorld()
  guest = await world.phone('oXZZ-he-wei', { size: 'elder' })
  lead = await world.phone('oXZZ-wang-xiulan')
})
afterAll(() => world?.stop())

const door = 'XZZ-2-E05-B03-U2-0601'
const choose = async () => {
  for (const code of ['XZZ-2-E05', 'XZZ-2-E05-B03', 'XZZ-2-E05-B03-U2', door]) await guest.tap(`door-${code}`)
  await guest.sees('第 2 步')
}

describe('somebody who moved in', () => {
  it('asks for the home in three steps, and sees who decides', async () => {
    await guest.open('pages/home/index')
    await guest.tap('bind')
    await choose()
    await guest.tap('send')
    await guest.sees('请写您的姓名')
    await guest.type('name', '何伟')
    await guest.tap('relation-tenant')
    await guest.type('lease-until', '2099-06-30')
    await guest.tap('send')
    await guest.sees('租期最长二十年')
    await guest.tap('relation-owner')
    await guest.tap('send')
    await guest.sees('已交给单元长 王秀兰核对')
    await guest.tap('see-me')
    await guest.sees('等确认')
  })

  it('is declined with a reason, from the message', async () => {
    await lead.open('pages/messages/index')
    await lead.page.getByText('有人申请绑定房屋').first().click()
    await lead.sees('何伟')
    await lead.tap(`decline-${door}`)
    await lead.tap('decline-reason-1')
    await lead.tap('decline-send')
    await lead.sees('没有要核对的申请')
    await guest.sees('单元长 王秀兰说：姓名和登记的不一样')
  })

  it('asks again, and is approved from 工作台', async () => {
    await guest.tap(`ask-again-${door}`)
    await guest.sees('第 2 步')
    await guest.type('name', '何一伟')
    await guest.tap('relation-owner')
    await guest.tap('send')
    await guest.sees('申请已送到')
    await lead.open('pages/work/index')
    await lead.tap('work-more')
    await lead.tap('binding-requests')
    await lead.sees('何一伟')
    await lead.tap(`approve-${door}`)
    await lead.confirm('通过')
    await lead.sees('没有要核对的申请')
  })

  it('is a resident now: home and household on 我的, and any report may be sent', async () => {
    await guest.tap('see-me')
    await guest.sees('同住的人')
    await guest.open('pages/home/index')
    await guest.sees('单元长 王秀兰')
    await guest.tap('snap')
    await guest.photograph('photos-add', [{ name: '1.jpg', bytes: await samplePhoto('clutter') }])
    await guest.type('words', '三层楼道堆了好多纸箱')
    await guest.sees(/提交给单元长 王秀兰/)
    await guest.tap('submit')
    await guest.sees(/XZZ-\d{6}-\d{4}/)
  })

  it('moves out again, after being asked', async () => {
    await guest.open('pages/me/index')
    await guest.tap(`move-out-${door}`)
    await guest.confirm('搬走了')
    await guest.sees('还没绑定房屋')
  })

  it('left no error on either phone', () => {
    expect([...guest.errors, ...lead.errors]).toEqual([])
  })
})
