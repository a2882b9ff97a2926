/** 公告: as residents read them, as staff write them and look at them, and who has to be told at the door. */
import type { Json } from '../cloud/plugin'
import type { Looks } from './found'
import { li, wang } from '../browser/screen'

const pages = {
  list: 'packages/notices/list/index',
  notice: 'packages/notices/notice/index',
  edition: 'packages/notices/edition/index',
  desk: 'packages/notices/desk/index',
  manage: 'packages/notices/manage/index',
  write: 'packages/notices/write/index',
  preview: 'packages/notices/preview/index',
  objections: 'packages/notices/objections/index',
  readers: 'packages/notices/readers/index',
  care: 'packages/people/care/index',
} as const
const [clerk, chief, accountant] = ['oXZZ-song-lina', 'oXZZ-zhao-jianguo', 'oXZZ-xu-hui'] as const
const unit = 'XZZ-2-E05-B03-U2'
const building = 'XZZ-2-E05-B03'
const none = { id: 'nNone' }

export const visits: Looks['visits'] = [
  [pages.list, li, null, /全部.*党务公开.*财务公开/],
  [pages.notice, li, none, /没找到/],
  [pages.edition, li, { ...none, edition: '1' }, /没找到/],
  [pages.desk, clerk, null, /看发给我的公告.*写公告/],
  [pages.manage, clerk, none, /没找到/],
  [pages.write, clerk, null, /放在哪一栏.*正文.*发给谁.*请人看一遍/],
  [pages.preview, clerk, null, /还没写/],
  [pages.objections, clerk, none, /没找到/],
  [pages.readers, wang, none, /没找到/],
  [pages.care, wang, { person: li }, /李秀英.*老人.*独居.*谁看过我/],
]

interface Named {
  id: string
  version: number
}
type Fields = { [field: string]: Json }
const made = { urgent: '', display: '', corrected: '', finance: '', waiting: '', draft: '' }
const dayIn = (days: number) => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)

const water: Fields = {
  column: 'notice',
  title: '11月30日二小区3号楼停水，请提前接好水',
  urgent: true,
  audience: { node: building },
  body: [
    { kind: 'paragraph', text: '自来水公司要换主管道。请您提前接好水，出门把水龙头关紧。' },
    { kind: 'heading', text: '什么时候' },
    { kind: 'list', ordered: true, items: ['11月30日周一 9:00 到 15:00', '来水后先放一会儿，清了再用'] },
    { kind: 'heading', text: '家里有老人、提不动水的' },
    { kind: 'paragraph', text: '说一声，单元长送上门。' },
    { kind: 'link', to: 'report', text: '拍一拍说一声' },
  ],
}
const persimmons: Fields = {
  column: 'affairs',
  title: '今年柿子怎么分',
  audience: { node: building },
  objectionsUntil: dayIn(7),
  body: [{ kind: 'paragraph', text: '每户一份，老人先领，腿脚不便的送上门。一克不差，剩的也记账。' }],
}
const money: Fields = {
  column: 'finance',
  title: '2026年10月公共收益收支',
  audience: { node: building },
  body: [{ kind: 'paragraph', text: '停车费和电梯广告的收入，都用在这几项上。' }],
  finance: {
    opening: 1_200_000,
    income: 865_050,
    spending: 432_000,
    closing: 1_633_050,
    months: [
      {
        month: '2026-10',
        income: 865_050,
        spending: 432_000,
        lines: [
          { kind: 'income', item: '地面停车费', fen: 640_050 },
          { kind: 'income', item: '电梯间广告', fen: 225_000 },
          { kind: 'spending', item: '换楼道灯 36 盏，连工带料', fen: 432_000 },
        ],
      },
    ],
  },
}

export const before: Looks['before'] = async asked => {
  const call = async (who: string, action: string, input: Json) =>
    (await asked(who, `notices.${action}`, input)) as Named
  const named = ({ id, version }: Named) => ({ id, version })
  const looked = async (notice: Named) => call(chief, 'review', { ...named(notice), approved: true })
  const published = async (input: Fields, by: string = clerk) =>
    call(by, 'publish', named(await looked(await call(by, 'save', input))))
  made.finance = (await published(money)).id
  made.display = (await published(persimmons)).id
  await call(li, 'object', { id: made.display, text: '独居老人怎么拿果子？腿脚不好，下不了楼' })
  const objection = await call('oXZZ-zhang-min', 'object', { id: made.display, text: '租户有没有份？' })
  await call(clerk, 'answer', { id: made.display, objection: objection.id, text: '有，住在这儿的每户一份' })
  const wrong = await published({ ...water, title: '周日停水', urgent: false })
  const now = await call(clerk, 'draft', { id: wrong.id })
  const correction = { ...water, title: '周日停水', urgent: false, ...named(now), why: '日子写错了，是周日不是周六' }
  await call(clerk, 'publish', named(await looked(await call(clerk, 'save', correction))))
  made.corrected = wrong.id
  made.urgent = (await published(water)).id
  made.waiting = (
    await call(clerk, 'save', { ...water, title: '楼道灯要换，请让一让梯子', audience: { node: unit } })
  ).id
  made.draft = (await call(clerk, 'save', { ...water, title: '还没写完的', asDraft: true })).id
}

const at =
  (name: keyof typeof pages, which: keyof typeof made, more = '') =>
  () =>
    `${pages[name]}?id=${made[which]}${more}`

export const screens: Looks['screens'] = [
  { name: 'notices', who: li, route: () => pages.list },
  { name: 'notice-urgent', who: li, route: at('notice', 'urgent') },
  { name: 'notice-display', who: li, route: at('notice', 'display') },
  {
    name: 'notice-object',
    who: li,
    route: at('notice', 'display'),
    prepare: async phone => {
      await phone.tap('object')
      await phone.sees('邻居只看到您说了什么')
    },
  },
  { name: 'notice-corrected', who: li, route: at('notice', 'corrected') },
  { name: 'notice-edition', who: li, route: at('edition', 'corrected', '&edition=1') },
  { name: 'notice-finance', who: li, route: at('notice', 'finance') },
  { name: 'notices-desk', who: clerk, route: () => pages.desk },
  { name: 'notice-manage', who: chief, route: at('manage', 'waiting') },
  { name: 'notice-manage-display', who: clerk, route: at('manage', 'display') },
  { name: 'notice-objections', who: clerk, route: at('objections', 'display') },
  { name: 'notice-readers', who: wang, route: at('readers', 'urgent') },
  { name: 'care', who: wang, route: () => `${pages.care}?person=${li}` },
  { name: 'notice-write', who: clerk, route: at('write', 'draft') },
  {
    name: 'notice-audience',
    who: clerk,
    route: at('write', 'draft'),
    prepare: async phone => {
      await phone.tap('audience-open')
      await phone.sees('发给哪一片')
    },
  },
  {
    name: 'notice-preview',
    who: clerk,
    route: at('write', 'draft'),
    prepare: async phone => {
      await phone.tap('preview')
      await phone.tap('frame-elder')
    },
  },
  {
    name: 'notice-finance-write',
    who: accountant,
    route: () => pages.write,
    prepare: async phone => {
      await phone.tap('column-finance')
      await phone.tap('month-add')
      await phone.tap('add-paragraph')
      await phone.tap('add-list')
    },
  },
]
