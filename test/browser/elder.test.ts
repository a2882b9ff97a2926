/**
 * 长辈版: a resident of 80 does each resident's task at the largest text on a phone 320 px wide, with nothing but what can be read on
 * it. Each screen on the way is looked at: nothing cut off, no button below 60 px, no word below 20, axe clean.
 */
import { samplePhoto } from '../cloud/seed/photos'
import { aPhone as aNumber } from '../factories/anIdentity'
import { atHome, elder } from './elderPhone'
import { eyesOn, type Eyes } from './eyes'
import { aWorld, type Phone, type World } from './phones'

const words = '楼道里堆了好多纸箱，老人差点绊倒'

let world: World
let phone: Phone
let she: Eyes

beforeAll(async () => {
  world = await aWorld()
  phone = await world.phone('oXZZ-li-xiuying', { width: 320, height: 640 })
  she = eyesOn(phone)
})
afterAll(() => world?.stop())

const sizeOfWords = () =>
  phone.page.evaluate(() => getComputedStyle(document.querySelector('.page') ?? document.body).fontSize)

describe('李秀英, 80', () => {
  it('finds 长辈版 on 首页, and the largest letters in 我的: they are really 30 px', async () => {
    await phone.open('pages/home/index')
    await phone.tap('edition')
    await she.looks()
    await she.taps(/^我的$/)
    await she.taps('特大字')
    expect(await sizeOfWords()).toBe('30px')
    await she.taps('首页')
    await she.reads('拍一拍')
  })

  it('calls her unit lead with one tap from 首页', async () => {
    // On a phone of its own: a browser that was sent to its dialler takes no further tap.
    const other = await world.phone('oXZZ-li-xiuying', elder)
    await other.open('pages/home/index')
    const devtools = await other.page.context().newCDPSession(other.page)
    await devtools.send('Page.enable')
    const dialled = new Promise<string>(resolve =>
      devtools.on('Page.frameRequestedNavigation', ({ url }) => url.startsWith('tel:') && resolve(url.slice(4))),
    )
    await other.page.locator('button:visible').filter({ hasText: '打电话给王秀兰' }).click()
    expect(await dialled).toMatch(/^[\d-]{11,}$/)
    await other.close()
  })

  it('photographs what is wrong, is asked one thing after the other, and gets a number', async () => {
    await she.taps('拍一拍')
    await she.reads('第 1 步，一共 3 步')
    await she.reads('点键盘上的话筒，说话就行')
    await she.taps('下一步')
    await she.reads('先拍张照片，或者说一句')
    await she.photographs('拍张照片', await samplePhoto('clutter'))
    await she.writes('说一句', words)
    await she.taps('下一步')
    await she.reads('第 2 步，一共 3 步')
    await she.taps('我们楼')
    await she.taps('楼道')
    await she.reads('第 3 步，一共 3 步')
    await she.taps('上一步')
    await she.taps('我家')
    await she.taps('上一步')
    await she.taps('我们楼')
    await she.taps('楼道')
    await she.taps('楼道堆物')
    await she.taps(/提交给.*王秀兰/)
    await she.reads(/XZZ-\d{6}-\d{4}/)
  })

  it('asks how it goes: what she is told stays until she has tapped it', async () => {
    await she.taps('看进展')
    await she.taps('催一下')
    await she.reads(/催过了/)
    await phone.page.waitForTimeout(4000)
    await she.taps('知道了')
  })

  it('adds a few words and a photo', async () => {
    await she.taps('补充')
    await she.writes('补充情况', '今天又多了两箱')
    await she.photographs('拍照片', await samplePhoto('clutter'))
    await she.taps('发给经办人')
    await she.taps('知道了')
    await she.reads('今天又多了两箱')
  })

  it('is asked before it is taken back, the safe answer on top, and stays where she was', async () => {
    await she.taps('撤回')
    const [safe, other] = await Promise.all(
      ['先不撤回', '撤回'].map(word => phone.page.locator('.asked').getByText(word, { exact: true }).boundingBox()),
    )
    expect(safe?.y).toBeLessThan(other?.y ?? 0)
    await she.taps('先不撤回')
    await she.reads('今天又多了两箱')
    await she.taps('撤回')
    await phone.confirm('撤回')
    await she.taps('知道了')
    await she.reads('已撤回')
  })

  it('finds what waits for her word, and says that it is solved', async () => {
    await phone.open('pages/home/index')
    await she.taps('我的诉求')
    await she.taps('找一件')
    await she.taps('待评价')
    await she.taps('等您评价')
    await she.taps('解决了')
    await she.taps('满意')
    await she.taps('评好了')
    await she.taps('知道了')
    await she.reads('已办结')
    await she.goesBack()
  })

  it('reads her messages, and opens one', async () => {
    await she.taps(/^消息/)
    await she.taps(/ · /)
    await she.goesBack()
  })

  it('sees what is held about her, gives her number, and takes everything along', async () => {
    await she.taps(/^我的$/)
    await she.taps('我的资料和隐私')
    await she.taps('填写')
    await she.writes('手机号', aNumber(12345678))
    await she.taps('存好')
    await she.taps('知道了')
    await she.reads('139****5678')
    await she.taps('谁看过我')
    await she.goesBack()
    await she.taps('导出我的资料')
    await she.taps('看看存了我的什么')
    await she.reads('基本情况')
    await she.goesBack()
    await she.goesBack()
  })

  it('lets her daughter act for her, and ends it', async () => {
    await she.taps('代办')
    await she.taps('请人代办')
    await she.taps('王海宁')
    await she.taps('三个月')
    await she.taps('同意，请王海宁代办')
    await she.taps('知道了')
    await she.taps('停掉')
    await phone.confirm('停掉')
    await she.taps('知道了')
    await she.reads('李秀英停掉了')
    await she.goesBack()
  })

  it('borrows a ladder, and does without it after all', async () => {
    await she.taps('借公用工具')
    await she.taps(/^借$/)
    await she.taps('借人字梯')
    await she.taps('知道了')
    await she.reads('我借的')
    await she.taps('不用了')
    await she.taps('知道了')
    await she.goesBack()
  })

  it('goes back to the standard edition', async () => {
    await she.taps('首页')
    await she.taps('换回标准版')
    await phone.page.locator('.edition-standard:visible').first().waitFor()
  })

  it('had no error on her phone', () => {
    expect(phone.errors).toEqual([])
  })
})

describe('何大爷, whom nobody knows yet', () => {
  it('finds his door on the tree, and asks to be bound to it', async () => {
    const he = await atHome(world, 'oElder-newcomer')
    await he.taps('绑定我家')
    await he.taps('华城路二小区')
    await he.taps(/^3 号楼/)
    await he.taps(/^2 单元/)
    await he.taps(/^601/)
    await he.writes('您的姓名', '何大有')
    await he.taps('业主')
    await he.taps('提交申请')
    await he.reads('王秀兰')
    await he.taps('好，知道了')
    await he.reads('601')
  })

  it('can report what is dangerous at once, where it is in his own words', async () => {
    const he = await atHome(world, 'oElder-stranger')
    await he.taps('拍一拍')
    await he.writes('说一句', '楼道里有股煤气味')
    await he.taps('下一步')
    await he.writes('说说在哪儿', '3 号楼 2 单元门口')
    await he.taps('下一步')
    await he.reads('有危险，先打电话，再提交')
    await he.taps(/^提交/)
    await he.reads(/XZZ-\d{6}-\d{4}/)
  })
})

describe('赵桂芳, who acts for 万长江', () => {
  it('is asked for whom she reports', async () => {
    const zhao = await atHome(world, 'oXZZ-zhao-guifang')
    await zhao.taps('拍一拍')
    await zhao.writes('说一句', '楼道的灯不亮')
    await zhao.taps('下一步')
    await zhao.reads('第 2 步，一共 4 步')
    await zhao.taps('万长江')
    await zhao.taps('我们楼')
    await zhao.taps('楼道')
    await zhao.taps(/^提交/)
    await zhao.reads(/XZZ-\d{6}-\d{4}/)
  })
})

describe('张敏', () => {
  it('leaves, asked once more in large letters', async () => {
    const zhang = await atHome(world, 'oXZZ-zhang-min')
    await zhang.taps(/^我的$/)
    await zhang.taps('我的资料和隐私')
    await zhang.taps('注销')
    await zhang.writes('想好了', '注销')
    await zhang.taps(/^注销$/)
    await zhang.reads('真的要注销吗？')
    await zhang.taps(/^注销$/)
    await zhang.reads('已经注销')
    await zhang.taps('回首页')
    await zhang.reads('绑定我家')
  })
})
