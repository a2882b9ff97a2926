/**
 * 我要办事 on the phones of those whom it is for: a daughter applies for her mother, is asked for one paper once more, and fetches it; somebody
 * old does the same by words alone; a guest asks and leaves nothing behind.
 */
import type { Json } from '../cloud/plugin'
import type { ApplicationSummary, ApplicationView } from '../../types/services/applying'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { samplePhoto } from '../cloud/seed/photos'
import { elder } from './elderPhone'
import { eyesOn, type Eyes } from './eyes'
import { aWorld, type Phone, type World } from './phones'

const [li, daughter, zhang] = ['oXZZ-li-xiuying', 'oXZZ-wang-haining', 'oXZZ-zhang-min']
const [clerk, guest] = ['oXZZ-song-lina', 'oXZZ-he-wei']
const guide = 'packages/services/guide/index?service=residencePermit'
/** Whoever learns here: no question of it is known beforehand. */
const route = ['register-elsewhere', 'want-first', 'since-half', 'reason-study', 'who-self']

let world: World
let hers: Phone
let counters: Phone
let old: Phone
let eyes: Eyes
let photo: { name: string; bytes: Buffer }
beforeAll(async () => {
  world = await aWorld()
  photo = { name: 'paper.jpg', bytes: await samplePhoto('clutter') }
  hers = await world.phone(daughter)
  counters = await world.phone(clerk)
  old = await world.phone(zhang, elder)
  eyes = eyesOn(old)
})
afterAll(() => world?.stop())

async function call<T>(who: string, action: string, input: Json = {}): Promise<T> {
  const [name = '', path = ''] = action.split('.')
  const answer = (await world.cloud.call(who, name, path, input)) as { ok: boolean; data: T; error?: unknown }
  if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer.error)}`)
  return answer.data
}
const mine = async (who: string) => (await call<{ items: ApplicationSummary[] }>(who, 'services.mine')).items
/** The application of 李秀英, as somebody sees it now. */
async function hersNow(who: string): Promise<ApplicationView> {
  const [found] = await mine(li)
  return call(who, 'services.get', { id: found?.id ?? '' })
}
/** Until every photo has left the phone: sent before that, the page says that they are on their way. */
const sent = (phone: Phone) => phone.page.locator('.photo-grid__state:visible').first().waitFor({ state: 'hidden' })
/** Two taps of a finger. */
const breath = (phone: Phone) => phone.page.waitForTimeout(800)

describe('a daughter who does it for her mother', () => {
  beforeAll(async () => {
    const until = new Date(Date.now() + 30 * 86_400_000 + 8 * 3600_000).toISOString().slice(0, 10)
    await call(li, 'people.letActFor', { agent: personIdOf(daughter), until })
  })

  it('is asked for whom, then one question a screen, and goes back without losing an answer', async () => {
    await hers.open('pages/home/index')
    await hers.tap('services-open')
    await breath(hers)
    await hers.tap('service-residencePermit')
    await hers.sees('给谁办？')
    await hers.tap(`for-${personIdOf(li)}`)
    for (const answer of route.slice(0, 3)) await hers.tap(`answer-${answer}`)
    await hers.sees('您在青岛做什么？')
    await hers.tap('guide-back')
    await hers.sees('您在青岛办居住登记多久了？')
    expect(await hers.page.locator('[id="answer-since-half"]:visible').getAttribute('aria-pressed')).toBe('true')
    for (const answer of route.slice(2)) await hers.tap(`answer-${answer}`)
    await hers.sees(/给李秀英办，就这 \d 样/)
    await hers.sees('学生证或者在读证明')
  })

  it('keeps the list as words and as a sheet to print', async () => {
    const words = (await hers.download('list-send')).toString()
    expect(words).toMatch(/^居住证，要带 \d 样\n1、身份证/)
    expect(words).toContain('以窗口答复为准')
    expect((await hers.download('list-print')).subarray(0, 2).toString()).toBe('PK')
  })

  it('fills in only what the case needs; what is missing is said, and nothing is lost over a restart', async () => {
    await breath(hers)
    await hers.tap('apply-open')
    await hers.type('field-name', '李秀英')
    await hers.tap('apply-send')
    await hers.sees('请填手机号')
    await hers.type('field-phone', '13800001111')
    await hers.photograph('paper-idCard-add', [photo])
    await hers.page.locator('[id="paper-idCard-0"]:visible').waitFor()
    await hers.open('packages/services/home/index')
    await hers.sees('居住证 · 李秀英')
    await hers.tap(`draft-residencePermit.${personIdOf(li)}`)
    expect(await hers.page.locator('[id="field-phone"]:visible').inputValue()).toBe('13800001111')
    await hers.page.locator('[id="paper-idCard-0"]:visible').waitFor()
    await hers.type('field-address', '华城路二小区 3 号楼 2 单元 402')
    await hers.page.locator('[id="field-since"]:visible').fill('2026-01-10')
    await sent(hers)
    await hers.tap('apply-send')
    await hers.sees(/打电话问，说后四位/)
    const application = await hersNow(li)
    expect(application).toMatchObject({ state: 'submitted', whom: { name: '李秀英' } })
    await hers.sees(application.no)
    expect(application.papers.find(({ id }) => id === 'idCard')?.photos).toHaveLength(1)
  })

  it('is asked once for the one paper that is not good enough, after a look that is written down', async () => {
    await counters.open('pages/work/index')
    await counters.tap('work-more')
    await counters.tap('counter-open')
    await counters.tap('part-waiting')
    const { id } = await hersNow(clerk)
    await counters.tap(`take-${id}`)
    await breath(counters)
    await counters.tap('part-mine')
    await counters.tap(`case-${id}`)
    await counters.tap('look-idCard-0')
    await counters.page
      .getByText(/仅供小寨子社区办理.*使用/)
      .first()
      .waitFor()
    await counters.tap('look-wrong')
    await counters.tap('why-reason-0')
    await counters.tap('why-send')
    await counters.sees('要补：照片糊了，字看不清')
    await counters.tap('send-back')
    await counters.confirm('发给他')
    await counters.sees('要补材料')
    expect(await hersNow(clerk)).toMatchObject({ state: 'correction', correction: { papers: [{ paper: 'idCard' }] } })
    const seen = await call<{ items: { by?: string }[] }>(li, 'people.seenBy')
    expect(JSON.stringify(seen)).toContain('宋丽娜')
  })

  it('hands in that paper and no other', async () => {
    const { id } = await hersNow(li)
    await hers.open(`packages/services/progress/index?id=${id}`)
    await hers.sees('请补这几样')
    await hers.sees('照片糊了，字看不清')
    await hers.photograph('paper-idCard-add', [photo])
    await hers.page.locator('[id="paper-idCard-0"]:visible').waitFor()
    await sent(hers)
    await hers.tap('correct')
    await hers.page.getByText('请补这几样').waitFor({ state: 'hidden' })
    expect(await hersNow(li)).toMatchObject({ state: 'submitted', corrected: true })
  })

  it('is told when it is ready, and fetches it with six digits', async () => {
    const { id } = await hersNow(clerk)
    await counters.open(`packages/counter/case/index?id=${id}`)
    for (const step of ['whole', 'accept', 'begin', 'ready']) await counters.tap(step)
    await counters.sees('办好了，等您来取')
    await hers.open(`packages/services/progress/index?id=${id}`)
    const said = await hers.page.locator('.pick-up__code:visible').innerText()
    expect(said).toMatch(/^\d\d \d\d \d\d$/)
    await counters.open('packages/counter/queue/index')
    await counters.tap('code-open')
    await counters.type('code-digits', said)
    await counters.tap('code-find')
    await counters.sees('居住证 · 李秀英')
    await counters.tap('taken-agent')
    await counters.tap('hand-out')
    await counters.page.getByText('核对一下，再交').waitFor({ state: 'hidden' })
    expect(await hersNow(li)).toMatchObject({ state: 'done', fetched: { by: 'agent' } })
  })

  it('leaves the last word to her', async () => {
    const { id } = await hersNow(li)
    await hers.open(`packages/services/progress/index?id=${id}`)
    await hers.sees('办得满意吗')
    await hers.tap('rating-satisfied')
    await hers.tap('rate')
    await hers.sees('评价：满意')
    expect(await hersNow(li)).toMatchObject({ state: 'rated' })
  })
})

describe('somebody old, in 长辈版 at 320 px in the largest letters, by words alone', () => {
  it('is asked one thing a screen, with a call on every one of them', async () => {
    await old.open('pages/home/index')
    await eyes.taps('办事')
    await eyes.reads('打电话')
    await eyes.taps(/^居住证/)
    for (const words of ['不在青岛', '第一次办', '满半年了', '上学']) {
      await eyes.reads('打电话')
      await eyes.taps(words)
    }
    await eyes.taps('本人来')
    await eyes.reads(/就这 \d 样/)
    await eyes.taps('现在就办')
  })

  it('fills in, takes a photo, and has a number at once', async () => {
    await eyes.writes('要办的人叫什么', '张敏')
    await eyes.taps('下一步')
    await eyes.writes('手机号', '13800002222')
    await eyes.taps('下一步')
    await eyes.writes('现在住哪儿', '华城路二小区')
    await eyes.taps('下一步')
    await eyes.writes('哪天来的青岛', '2026-01-10')
    await eyes.taps('下一步')
    await eyes.reads('拍一下这样')
    await eyes.photographs('拍照片', photo.bytes)
    for (let left = 4; left > 0 && (await mine(zhang)).length === 0; left--) {
      if (await old.page.locator('[id="apply-send"]:visible').count()) await eyes.taps('交上去')
      else await eyes.taps('下一步')
    }
    await eyes.reads(/打电话问，说后四位/)
    expect((await mine(zhang))[0]).toMatchObject({ state: 'submitted', photographed: 1 })
  })

  it('takes it back, and is asked first', async () => {
    await eyes.taps('不办了')
    await old.confirm('不办了')
    await eyes.reads('这件不办了')
    expect((await mine(zhang))[0]).toMatchObject({ state: 'withdrawn' })
  })
})

it('a guest asks, hears 您不用办, and leaves nothing behind', async () => {
  const phone = await world.phone(guest)
  await phone.open(guide)
  await phone.tap('answer-register-qingdao')
  await phone.sees('您不用办')
  await phone.close()
})

it('no script broke on any phone', () => {
  expect([hers, counters, old].flatMap(({ errors }) => errors)).toEqual([])
})
