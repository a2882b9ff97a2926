/**
 * What 工作台 and 我的 offer, and the right that each entry asks for: the same table that the server guards with. A test
 * holds each right against the action behind it, for all roles (test/functions/calls/rights.test.ts).
 */
import { mayEver, type Actor, type Permission } from '@shared/permissions'
import type { IconName } from '@/components/icons/Icon'

interface Entry {
  /** 工作台 when it is not said. */
  on?: 'me'
  right: Exclude<Permission, 'system'>
  /** Where it leads, for an entry that is one of a row of them; the others a part of their page draws. */
  way?: Way
}

interface Way {
  id: string
  label: string
  note?: string
  icon: IconName
  page: string
}

/** Behind each row the action to which it leads: only the test asks for it, and the main package has no room for what no phone asks. */
export const entries = {
  queue: { right: 'report.queue' }, // reports.queue
  accept: { right: 'report.handle' }, // reports.accept
  load: { right: 'report.queue', way: { id: 'load-open', label: '手里有多少', icon: 'work', page: 'packages/staff/load/index' } }, // reports.load
  phrases: { right: 'report.handle', way: { id: 'phrases-open', label: '常用语', icon: 'text', page: 'packages/staff/phrases/index' } }, // reports.phrases
  behalf: { right: 'report.submitFor', way: { id: 'behalf-open', label: '替人登记', icon: 'pen', page: 'packages/staff/behalf/index' } }, // reports.submitFor
  requests: { right: 'binding.decide', way: { id: 'binding-requests', label: '绑定审批', icon: 'ok', page: 'packages/people/requests/index' } }, // people.requests
  reviews: { right: 'report.review', way: { id: 'reviews-open', label: '复核', icon: 'eye', page: 'packages/staff/reviews/index' } }, // reports.reviews
  weekly: { right: 'report.weekly', way: { id: 'weekly-open', label: '督办单', icon: 'list', page: 'packages/staff/weekly/index' } }, // reports.weekly
  calls: { right: 'message.call', way: { id: 'calls-open', label: '打电话通知', icon: 'phone', page: 'packages/staff/calls/index' } }, // messages.callList
  reach: { right: 'message.reach', way: { id: 'reach-open', label: '通知到了没有', icon: 'bell', page: 'packages/figures/reach/index' } }, // messages.reach
  callBacks: { right: 'report.callBack', way: { id: 'call-backs-open', label: '回访', icon: 'phone', page: 'packages/staff/callBacks/index' } }, // reports.callBacks
  rates: { right: 'report.rates', way: { id: 'rates-open', label: '三率', icon: 'good', page: 'packages/figures/rates/index' } }, // reports.rates
  board: { right: 'report.board', way: { id: 'board-waiting-open', label: '公示栏', icon: 'horn', page: 'packages/board/waiting/index' } }, // reports.boardWaiting
  grid: { right: 'grid.staff', way: { id: 'grid-open', label: '网格', icon: 'home', page: 'packages/grid/node/index' } }, // grid.route
  leave: { right: 'grid.leave', way: { id: 'grid-leave', label: '我要请假', icon: 'clock', page: 'packages/grid/leave/index' } }, // grid.mine
  mandate: { right: 'mandate.record', way: { id: 'mandate-record', label: '登记代办', icon: 'pen', page: 'packages/people/record/index' } }, // people.recordMandate
  roles: { right: 'grid.holders', way: { id: 'grid-roles', label: '角色管理', icon: 'me', page: 'packages/grid/roles/index' } }, // grid.holders
  gaps: { right: 'grid.gaps', way: { id: 'grid-gaps', label: '查空缺', icon: 'search', page: 'packages/grid/gaps/index' } }, // grid.gaps
  roster: { right: 'roster.write', way: { id: 'roster-open', label: '花名册', icon: 'book', page: 'packages/roster/index' } }, // roster.import
  audit: { right: 'audit.read', way: { id: 'audit-open', label: '审计', icon: 'shield', page: 'packages/audit/index' } }, // audit.entries
  mend: { right: 'system.mend', way: { id: 'mend-open', label: '待修资料', icon: 'warn', page: 'packages/staff/mend/index' } }, // admin.setAside
  writeNotices: { right: 'notice.write', way: { id: 'notices-desk', label: '公告', icon: 'horn', page: 'packages/notices/desk/index' } }, // notices.managed
  festivalDay: { right: 'festival.serve', way: { id: 'festival-day', label: '柿子节现场', icon: 'fruit', page: 'packages/harvest/day/index' } }, // festival.board
  festivalPlans: { right: 'festival.check', way: { id: 'festival-plans', label: '办柿子节', icon: 'fruit', page: 'packages/harvest/plans/index' } }, // festival.plans
  counter: { right: 'service.handle', way: { id: 'counter-open', label: '窗口办件', icon: 'text', page: 'packages/counter/queue/index' } }, // services.queue
  editServices: { right: 'service.edit', way: { id: 'services-edit', label: '办事要求', icon: 'book', page: 'packages/counter/edit/index' } }, // services.managed
  lendTools: { right: 'tool.lend', way: { id: 'tools-lend', label: '公用工具', icon: 'box', page: 'packages/tools/lending/index' } }, // tools.requests
  planFestival: { right: 'festival.plan' }, // festival.saveEdition
  festival: { on: 'me', right: 'festival.read', way: { id: 'festival-open', label: '柿子节', note: '报名、抽签、签到、分柿子', icon: 'fruit', page: 'packages/festival/home/index' } }, // festival.current
  notices: { on: 'me', right: 'notice.read', way: { id: 'notices-open', label: '公告', note: '停水停电、公示、社区的账', icon: 'horn', page: 'packages/notices/list/index' } }, // notices.list
  bind: { on: 'me', right: 'binding.own' }, // people.bind
  household: { on: 'me', right: 'binding.own' }, // people.household
  reminders: { on: 'me', right: 'message.read' }, // messages.consent
  borrowTools: { on: 'me', right: 'tool.borrow', way: { id: 'tools-borrow', label: '借公用工具', note: '梯子、电钻、手推车，借一天', icon: 'box', page: 'packages/tools/lending/index' } }, // tools.ask
  numbers: { on: 'me', right: 'public.read', way: { id: 'numbers-open', label: '社区办了多少事', icon: 'list', page: 'packages/figures/numbers/index' } }, // reports.openNumbers
  wall: { on: 'me', right: 'public.read', way: { id: 'wall-open', label: '公示栏', icon: 'horn', page: 'packages/board/wall/index' } }, // reports.board
} as const satisfies Record<string, Entry> // prettier-ignore

export type EntryName = keyof typeof entries

/** Is this entry there for somebody? */
export const offers = (me: Actor, name: EntryName): boolean => mayEver(me, entries[name].right)

/** Within 找一件: whether somebody may look for whoever reported it. */
export const searchesByName = (me: Actor): boolean => mayEver(me, 'report.searchByName')

/** The ways that a tab offers to somebody, in their order. */
export const waysOf = (me: Actor, on: 'work' | 'me'): Way[] =>
  Object.values<Entry>(entries).flatMap(({ on: tab = 'work', right, way }) =>
    way && tab === on && mayEver(me, right) ? [way] : [],
  )
