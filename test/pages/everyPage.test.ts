import { readFileSync } from 'node:fs'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { engines } from './engine/engines'
import { localCloud, type LocalCloud } from './localCloud'
import { phoneOf, type Phone } from './phone'
import type { Screen } from './screen'
import { looks } from '../screens/found'
import { differences } from '../differences'
import type { Visit } from './visit'

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}
const app = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8')) as AppConfig
const allPages = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))]

const resident = 'oXZZ-li-xiuying'
const unitLead = 'oXZZ-wang-xiulan'
const areaLead = 'oXZZ-liu-chunmei'
const chief = 'oXZZ-zhao-jianguo'
const clerk = 'oXZZ-song-lina'

/** Every page; a new domain has its own in test/screens. */
const visits: Visit[] = [
  ...looks.flatMap(each => each.visits),
  ['pages/home/index', resident, null, /单元长 王秀兰.*我的诉求/],
  ['pages/reports/index', resident, null, /XZZ-\d{6}-\d{4}/],
  ['pages/messages/index', resident, null, /(收到的消息|没看的).*(今天|昨天|月)/],
  ['pages/work/index', unitLead, null, /待受理.*我单元.*楼道堆物/],
  ['pages/work/index', chief, null, /已超时.*待受理.*各片区在办.*第二片区/],
  ['packages/staff/batch/index', unitLead, { of: 'mine' }, /能一起办的.*全选/],
  ['pages/me/index', resident, null, /李秀英.*字号/],
  ['packages/report/submit/index', resident, null, /这是什么问题？/],
  ['packages/report/place/index', resident, null, /小区/],
  ['packages/report/done/index', resident, 'filed', /编号XZZ-\d{6}-\d{4}/],
  ['packages/report/detail/index', resident, 'filed', /经过.*提交了诉求/],
  ['packages/report/detail/index', unitLead, 'inHand', /经过.*提交了诉求/],
  ['packages/people/bind/index', resident, null, /您住哪个小区.*华城路二小区/],
  ['packages/people/requests/index', unitLead, null, /没有要核对的申请/],
  ['packages/people/children/index', 'oXZZ-liu-yang', null, /刘子涵.*收回同意/],
  ['packages/people/mandates/index', resident, null, /还没有请人.*请人代办/],
  ['packages/people/mandates/index', 'oXZZ-zhao-guifang', null, /我替万长江办事/],
  [
    'packages/people/principal/index',
    'oXZZ-zhao-guifang',
    { id: personIdOf('oXZZ-wan-changjiang') },
    /替他报事|XZZ-\d{6}-\d{4}/,
  ],
  ['packages/people/record/index', unitLead, null, /他住哪个小区.*华城路二小区/],
  ['packages/people/profile/index', resident, null, /手机号.*身份证号.*谁看过我.*导出我的资料.*注销/],
  ['packages/people/seen/index', resident, null, /还没有人看过/],
  ['packages/people/export/index', resident, null, /全都在这里/],
  ['packages/people/leave/index', resident, null, /清掉的.*留下的.*请写「注销」两个字/],
  ['packages/grid/node/index', chief, null, /下面的网格.*第一片区.*片长 姜爱华.*岗位.*总网格长 赵建国/],
  ['packages/grid/leave/index', unitLead, null, /从哪天.*谁来代班.*我的岗位/],
  ['packages/grid/gaps/index', chief, null, /没人应答的网格.*3876 户/],
  ['packages/grid/roles/index', chief, null, /找一个人.*谁担任什么.*总网格长 赵建国/],
  ['packages/audit/index', 'oXZZ-fang-zheng', null, /核对.*还没有记录/],
  ['packages/staff/mend/index', 'oXZZ-deng-kai', null, /待修资料.*没有坏的资料/],
  [
    'packages/grid/regrid/index',
    areaLead,
    { code: 'XZZ-2-E05-B03-U2', kind: 'moveHome' },
    /从哪天起.*哪几户调过去.*601.*调到哪个单元/,
  ],
  ['packages/grid/changes/index', chief, null, /还没有调整过/],
  ['packages/roster/index', clerk, null, /第 1 步，共 3 步.*下载模板.*导出/],
  ['packages/staff/resolve/index', unitLead, 'inHand', /办得怎么样/],
  ['packages/staff/reviews/index', chief, null, /拿不准的话.*加微信群/],
]

const isControl = ({ tag }: { tag: string }) =>
  ['button', 'input', 'textarea', 'picker', 'switch', 'slider'].includes(tag)

describe.each(engines)('every compiled page in %s, with a past behind it', (_name, engine) => {
  let cloud: LocalCloud
  const sent: number[] = []
  const ids = { filed: '', inHand: '' }

  async function firstCard(screen: Screen): Promise<string> {
    return (await screen.waitForControl(/^report-\w+$/)).id.slice('report-'.length)
  }

  beforeAll(async () => {
    cloud = await localCloud('past')
    const own = phoneOf(resident, cloud.url, engine)
    ids.filed = await firstCard(await own.open('pages/reports/index'))
    own.stop()
    const hers = phoneOf(unitLead, cloud.url, engine)
    const work = await hers.open('pages/work/index')
    await work.tap('work-more')
    await work.tap('queue-inProgress')
    await work.waitForControl(/^report-\w+-resolve$/)
    ids.inHand = await firstCard(work)
    hers.stop()
  })
  afterAll(() => cloud.stop())

  it('is visited here', () => {
    expect(differences(new Set(visits.map(([page]) => page)), allPages)).toEqual([])
  })

  describe.each(visits)('%s as %s', (page, who, by, says) => {
    let phone: Phone
    let screen: Screen
    beforeAll(async () => {
      phone = phoneOf(who, cloud.url, engine)
      screen = await phone.open(page, typeof by === 'string' ? { id: ids[by] } : (by ?? {}))
      await screen.waitFor(says)
    })
    afterAll(() => {
      sent.push(...phone.setData)
      phone.stop()
    })

    it('is whole, without an apology', () => {
      expect(screen.text()).not.toMatch(/出了点问题|重试|没有网络|undefined|NaN|\[object/)
    })

    it('is light enough for WeChat', () => {
      const { nodes, depth } = screen.weight()
      expect(nodes).toBeGreaterThan(5)
      expect(nodes).toBeLessThanOrEqual(1000)
      expect(depth).toBeLessThan(15)
    })

    it('has a name and an id of its own for each control', () => {
      const controls = screen.all().filter(isControl)
      expect(controls.length).toBeGreaterThan(0)
      const nameless = controls.filter(({ attributes }) => !String(attributes.ariaLabel ?? '').trim())
      expect(nameless.map(({ tag, id }) => `${tag} ${id}`)).toEqual([])
      const names = controls.map(({ id }) => id)
      expect(names.filter((id, at) => id.startsWith('_') || names.indexOf(id) !== at)).toEqual([])
    })
  })

  it('sends at most 32 KB in one setData, 19 times out of 20', () => {
    const sizes = [...sent].sort((a, b) => a - b)
    expect(sizes.length).toBeGreaterThan(visits.length)
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThanOrEqual(32 * 1024)
  })
})
