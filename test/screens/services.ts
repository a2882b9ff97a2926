/** 我要办事: the guide, its list, filling in, how it goes on; and the counter's side of it. */
import { disabilityAllowance } from '../../config/community/services/disabilityAllowance'
import type { Json } from '../cloud/plugin'
import type { Phone } from '../browser/phones'
import type { Looks } from './found'
import { li } from '../browser/screen'

const pages = {
  home: 'packages/services/home/index',
  guide: 'packages/services/guide/index',
  list: 'packages/services/list/index',
  apply: 'packages/services/apply/index',
  progress: 'packages/services/progress/index',
  queue: 'packages/counter/queue/index',
  case: 'packages/counter/case/index',
  cover: 'packages/counter/cover/index',
  behalf: 'packages/counter/behalf/index',
} as const
const [clerk, chief, ayigul] = ['oXZZ-song-lina', 'oXZZ-zhao-jianguo', 'oXZZ-ayigul']
const [zhang, liu, chen, guest] = ['oXZZ-zhang-min', 'oXZZ-liu-yang', 'oXZZ-chen-xiaoyan', 'oXZZ-he-wei'] // prettier-ignore
const service = 'residencePermit'
const none = { id: 'aNone' }

export const visits: Looks['visits'] = [
  [pages.home, li, null, /想办什么.*居住证/],
  [pages.guide, li, { service }, /您的户口在哪儿.*不在青岛.*为什么问/],
  [pages.list, li, { service }, /先问您几句/],
  [pages.apply, li, { service }, /先问您几句/],
  [pages.progress, li, none, /没找到/],
  [pages.queue, clerk, null, /我手里.*没人接.*超时.*全部.*替人办/],
  [pages.case, clerk, none, /没找到/],
  [pages.cover, clerk, none, /没找到/],
  [pages.behalf, clerk, null, /替他答几句/],
]

interface Named {
  id: string
  version: number
}
const made = { mine: '', corrected: '', ready: '', refused: '', long: '' }
const answers = { register: 'elsewhere', want: 'first', since: 'half', reason: 'home', home: 'rent', who: 'self' }
const wish = (name: string) => ({
  service,
  answers,
  fields: { name, phone: '13800001111', address: '华城路二小区 3 号楼 2 单元', since: '2026-01-10' },
  papers: [],
})

/** As long as a service's name, a person's and an address may be. */
const longName = '困难残疾人生活补贴和重度残疾人护理补贴（含阳光家园托养服务补助）申请'
const longWish = {
  service: disabilityAllowance.id,
  answers: { certificate: 'yes', grade: 'severe', income: 'no', other: 'none', who: 'self' },
  fields: { name: '阿依古丽·艾合买提·阿不都热合曼', phone: '13800001111', address: '山东省青岛市李沧区浮山路街道小寨子社区华城路二小区 6 号楼 1 单元 302 室' }, // prettier-ignore
  papers: [],
}

export const before: Looks['before'] = async call => {
  const act = async (who: string, action: string, input: { [field: string]: Json }) =>
    (await call(who, `services.${action}`, input)) as Named
  const step = (action: string, { id, version }: Named, more: { [field: string]: Json } = {}) =>
    act(clerk, action, { id, version, ...more })
  made.mine = (await step('take', await act(li, 'apply', wish('李秀英')))).id
  const looked = await step('take', await act(zhang, 'apply', wish('张敏')))
  const missing = [{ paper: 'idCard', why: '照片糊了，字看不清' }]
  made.corrected = (await step('precheck', looked, { ok: false, missing })).id
  let whole = await step('precheck', await step('take', await act(liu, 'apply', wish('刘洋'))), { ok: true })
  for (const event of ['accept', 'begin', 'ready']) whole = await step(event, whole)
  made.ready = whole.id
  const refused = await step('take', await act(chen, 'apply', wish('陈晓燕')))
  const { refusals } = (await call(clerk, 'services.get', { id: refused.id })) as { refusals: { id: string }[] }
  const { id: _id, sample: _sample, ...spec } = disabilityAllowance
  const edit = { service: longWish.service, why: '按文件写全名', asDraft: false }
  const { version } = await act(clerk, 'save', {
    ...edit,
    version: 0,
    spec: { ...spec, name: longName } as unknown as Json,
  })
  await act(chief, 'review', { service: longWish.service, version, approved: true })
  made.long = (await act(ayigul, 'apply', longWish)).id
  made.refused = (await step('refuse', refused, { reason: refusals[0]?.id ?? '' })).id
}

const asked = async (phone: Phone) => {
  for (const answer of ['register-elsewhere', 'want-first', 'since-half', 'reason-study', 'who-self']) {
    await phone.tap(`answer-${answer}`)
  }
  await phone.sees('要带的材料')
}
const of = (page: string, id: () => string) => () => `${page}?id=${id()}`

export const screens: Looks['screens'] = [
  { name: 'services', who: li, route: () => pages.home },
  { name: 'services-guest', who: guest, route: () => pages.home },
  { name: 'services-guide', who: zhang, route: () => `${pages.guide}?service=${service}` },
  { name: 'services-list', who: liu, route: () => `${pages.guide}?service=${service}`, prepare: asked },
  {
    name: 'services-not-needed',
    who: liu,
    route: () => `${pages.guide}?service=${service}`,
    prepare: async phone => {
      await phone.tap('answer-register-qingdao')
      await phone.sees('您不用办')
    },
  },
  {
    name: 'services-apply',
    who: chen,
    route: () => `${pages.guide}?service=${service}`,
    prepare: async phone => {
      await asked(phone)
      await phone.page.waitForTimeout(800)
      await phone.tap('apply-open')
      await phone.sees(/填几样|第 1 步/)
    },
  },
  { name: 'services-progress', who: li, route: of(pages.progress, () => made.mine) },
  { name: 'services-correct', who: zhang, route: of(pages.progress, () => made.corrected) },
  { name: 'services-ready', who: liu, route: of(pages.progress, () => made.ready) },
  { name: 'services-long', who: ayigul, route: of(pages.progress, () => made.long) },
  { name: 'services-home-long', who: ayigul, route: () => pages.home },
  { name: 'services-refused', who: chen, route: of(pages.progress, () => made.refused) },
  {
    name: 'counter-queue',
    who: clerk,
    route: () => pages.queue,
    prepare: async phone => {
      await phone.tap('part-all')
      await phone.sees('居住证 · 刘洋')
    },
  },
  {
    name: 'counter-pick',
    who: clerk,
    route: () => pages.queue,
    prepare: async phone => {
      await phone.tap('part-all')
      await phone.tap('pick-start')
      await phone.tap(`pick-${made.ready}`)
      await phone.sees('转给别人 1 件')
    },
  },
  { name: 'counter-case', who: clerk, route: of(pages.case, () => made.mine) },
  { name: 'counter-case-long', who: clerk, route: of(pages.case, () => made.long) },
  { name: 'counter-cover-long', who: clerk, route: of(pages.cover, () => made.long) },
  {
    name: 'counter-refuse',
    who: clerk,
    route: of(pages.case, () => made.mine),
    prepare: async phone => {
      await phone.tap('refuse-open')
      await phone.sees('为什么办不了')
    },
  },
  {
    name: 'counter-code',
    who: clerk,
    route: () => pages.queue,
    prepare: async phone => {
      await phone.tap('code-open')
      await phone.sees('他手机上的六位取件码')
    },
  },
  { name: 'counter-cover', who: clerk, route: of(pages.cover, () => made.corrected) },
  { name: 'counter-behalf', who: clerk, route: () => pages.behalf },
]
