/**
 * The counter's side of 我要办事: what is brought home, what cannot be done and what to do instead, the sheet on the bag, what is written down for
 * somebody who cannot, and cases that go over before and during a leave.
 */
import type { ApplicationSummary, ApplicationView } from '../../types/services/applying'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { aWorld, type Phone, type World } from './phones'

const [li, zhang, liu, chen] = ['oXZZ-li-xiuying', 'oXZZ-zhang-min', 'oXZZ-liu-yang', 'oXZZ-chen-xiaoyan']
const [clerk, colleague, chief] = ['oXZZ-song-lina', 'oXZZ-ayigul', 'oXZZ-zhao-jianguo']
const service = 'residencePermit'
const answers = { register: 'elsewhere', want: 'first', since: 'half', reason: 'study', who: 'self' }
/** The day in China. */
const inDays = (days: number) => new Date(Date.now() + (8 + days * 24) * 3600_000).toISOString().slice(0, 10)

let world: World
let counters: Phone
let hers: Phone
beforeAll(async () => {
  world = await aWorld()
  counters = await world.phone(clerk)
  hers = await world.phone(li)
})
afterAll(() => world?.stop())

/** What somebody hands in without photos, brought home if they like. */
const applies = (who: string, name: string, delivery = false) =>
  world.call<ApplicationView>(who, 'services.apply', {
    ...{ service, answers, delivery, papers: [] },
    fields: { name, phone: '13800001111', address: '华城路二小区 3 号楼 2 单元', since: '2026-01-10' },
  })
const seenBy = (who: string, id: string) => world.call<ApplicationView>(who, 'services.get', { id })
const progress = (id: string) => `packages/services/progress/index?id=${id}`
const caseOf = (id: string) => `packages/counter/case/index?id=${id}`
/** Until what was sent is answered: the page has other buttons then. */
const gone = (id: string) => counters.page.locator(`[id="${id}"]:visible`).first().waitFor({ state: 'hidden' })

describe('what is brought home', () => {
  let id: string
  it('is taken up, looked at and made by one hand, a button for each step', async () => {
    ;({ id } = await applies(li, '李秀英', true))
    await counters.open(caseOf(id))
    await counters.tap('take')
    await counters.sees('宋丽娜 在办')
    for (const step of ['whole', 'accept', 'begin', 'ready']) {
      await counters.tap(step)
      await gone(step)
    }
    expect(await seenBy(clerk, id)).toMatchObject({ state: 'ready', delivery: true })
  })

  it('has a cover for its bag: who, what, each paper with a box, and no number of anybody', async () => {
    await counters.tap('cover-open')
    await counters.sees(/李秀英，.*402/)
    await counters.sees('送到家')
    await counters.sees('□ 身份证')
    expect(await counters.page.locator('.page:visible').last().innerText()).not.toMatch(/1\d{10}/)
    expect((await counters.download('cover-print')).subarray(0, 2).toString()).toBe('PK')
  })

  it('shows her a code to say at her door, and afterwards who took it', async () => {
    await hers.open(progress(id))
    await hers.sees('送到家时，报这个取件码')
    await counters.open(caseOf(id))
    await counters.tap('deliver-open')
    await counters.tap('taken-relative')
    await counters.lacks('deliver-send', '写下来取的人叫什么，至少两个字')
    await counters.type('taken-name', '王海宁')
    await counters.tap('deliver-send')
    await gone('deliver-send')
    await hers.open(progress(id))
    await hers.sees(/送到家，家里人王海宁取走了/)
    expect(await seenBy(li, id)).toMatchObject({ state: 'done', fetched: { by: 'relative', home: true } })
  })
})

describe('what cannot be done', () => {
  it('needs a reason of the service, and says what can be done instead', async () => {
    const { id } = await applies(zhang, '张敏')
    await counters.open(caseOf(id))
    await counters.tap('take')
    await counters.sees('宋丽娜 在办')
    await counters.tap('refuse-open')
    await counters.lacks('refuse-send', '先选一个原因')
    await counters.tap('refuse-notHalfYear')
    await counters.type('refuse-note', '到明年一月十号就满了')
    await counters.tap('refuse-send')
    await gone('refuse-send')
    // Asking anew is for whoever applied.
    await counters.sees('可以怎么办')
    expect(await counters.page.locator('[id="apply-again"]:visible').count()).toBe(0)
    const phone = await world.phone(zhang)
    await phone.open(progress(id))
    await phone.sees('居住登记还没满半年')
    await phone.sees('满半年再来，登记不用重新办')
    await phone.sees('到明年一月十号就满了')
    await phone.tap('apply-again')
    await phone.sees(/第 1 问/)
    await phone.close()
  })
})

describe('what is written down for somebody who cannot', () => {
  it('becomes their own application, with who wrote it and how they said so', async () => {
    await counters.open('packages/counter/queue/index')
    await counters.tap('behalf-open')
    for (const door of ['XZZ-2-E05', 'XZZ-2-E05-B03', 'XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03-U2-0501'])
      await counters.tap(`door-${door}`)
    await counters.tap(`resident-${personIdOf(liu)}`)
    await counters.sees('请念给他听')
    await counters.tap('said-visit')
    await counters.tap(`service-${service}`)
    for (const [question, option] of Object.entries(answers)) await counters.tap(`answer-${question}-${option}`)
    await counters.sees(/给刘洋办，就这 \d 样/)
    await counters.tap('apply-open')
    await counters.type('field-name', '刘洋')
    await counters.type('field-phone', '13800003333')
    await counters.type('field-address', '华城路二小区 3 号楼 2 单元 501')
    await counters.page.locator('[id="field-since"]:visible').fill('2026-01-10')
    await counters.tap('apply-send')
    await counters.sees('居住证 · 刘洋的，宋丽娜替他交的')
    const [{ id }] = (await world.call<{ items: [ApplicationSummary] }>(liu, 'services.mine')).items
    const phone = await world.phone(liu)
    await phone.open(progress(id))
    await phone.sees(/宋丽娜替您交的/)
    await phone.close()
  })
})

describe('cases that go to another hand', () => {
  const ids: string[] = []
  beforeAll(async () => {
    const post = { node: 'XZZ', post: 'clerk', person: personIdOf(colleague), from: inDays(0) }
    await world.call(chief, 'grid.appoint', post)
    for (const [who, name] of [
      [chen, '陈晓燕'],
      ['oXZZ-yang-lei', '杨磊'],
    ] as const) {
      // prettier-ignore
      const { id, version } = await applies(who, name)
      await world.call(clerk, 'services.take', { id, version })
      ids.push(id)
    }
  })

  it('are picked and given over together before a leave', async () => {
    await counters.open('packages/counter/queue/index')
    await counters.tap('part-mine')
    await counters.sees('居住证 · 杨磊')
    await counters.tap('pick-start')
    await counters.lacks('pick-give', '先点一下，选上要办的')
    for (const id of ids) await counters.tap(`pick-${id}`)
    await counters.tap('pick-give')
    await counters.sees('2 件转给谁')
    await counters.tap(`give-${personIdOf(colleague)}`)
    await gone(`give-${personIdOf(colleague)}`)
    for (const id of ids)
      expect(await seenBy(colleague, id)).toMatchObject({ holder: { name: '阿依古丽·艾合买提' }, state: 'submitted' })
  })

  it('are not to be had from a colleague who is there, and are of one who is on leave', async () => {
    const [id = ''] = ids
    await counters.open(caseOf(id))
    await counters.sees('阿依古丽·艾合买提 在办')
    await counters.settles()
    expect(await counters.page.locator('[id="take-over"]:visible').count()).toBe(0)
    await world.call(colleague, 'grid.takeLeave', { from: inDays(0), until: inDays(3) })
    await counters.open(caseOf(id))
    await counters.tap('take-over')
    await counters.sees('宋丽娜 在办')
    await counters.sees('材料齐了')
    expect((await seenBy(clerk, id)).fields).not.toBeNull()
  })
})

describe('several cases at once', () => {
  it('take the step that each of them allows, after one question', async () => {
    const several: string[] = []
    for (const [who, name] of [
      ['oXZZ-wu-qiang', '吴强'],
      ['oXZZ-ouyang-mingyue', '欧阳明月'],
    ] as const) {
      // prettier-ignore
      const { id, version } = await applies(who, name)
      await world.call(clerk, 'services.take', { id, version })
      several.push(id)
    }
    await counters.open('packages/counter/queue/index')
    await counters.tap('pick-start')
    for (const id of several) await counters.tap(`pick-${id}`)
    await counters.tap('batch-precheck')
    await counters.confirm('好')
    await gone('pick-stop')
    for (const id of several) expect(await seenBy(clerk, id)).toMatchObject({ state: 'precheck' })
  })
})

it('no script broke on any phone', () => {
  expect([counters, hers].flatMap(({ errors }) => errors)).toEqual([])
})
