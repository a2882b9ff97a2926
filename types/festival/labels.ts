/** The Chinese of the festival, as people read it. */
import type { EntryEvent, EntryState, HarvestRole } from './entryFlow'
import type { EditionEvent, EditionState, Mode, SessionState, ShareWay } from './flow'

export const editionStateLabels: Record<EditionState, string> = {
  draft: '草稿',
  inReview: '等人看',
  checked: '可以公布了',
  announced: '公布了',
  open: '正在报名',
  closed: '报名截止了',
  drawn: '名单定了',
  harvest: '正在开摘',
  shared: '果子分好了',
  archived: '过完了',
}

/** What a button says. */
export const editionEventLabels: Record<EditionEvent, string> = {
  keep: '先存着',
  submit: '请人看一遍',
  check: '没问题',
  sendBack: '退回去改',
  announce: '公布',
  change: '改安排',
  open: '开始报名',
  close: '截止报名',
  draw: '开签',
  harvest: '开摘',
  share: '分果',
  archive: '收进历届',
}

export const modeLabels: Record<Mode, string> = { firstCome: '先到先得', lottery: '抽签' }

export const shareWayLabels: Record<ShareWay, string> = { home: '按户分', head: '按人分' }

export const sessionStateLabels: Record<SessionState, string> = {
  planned: '还没开始报名',
  open: '正在报名',
  closed: '报名截止了',
  drawn: '名单定了',
  over: '结束了',
}

export const entryStateLabels: Record<EntryState, string> = {
  entered: '报上名了',
  placed: '有名额',
  waiting: '候补',
  offered: '轮到您家了',
  notDrawn: '没轮到',
  passed: '让给别家了',
  lapsed: '过时没答复',
  withdrawn: '不去了',
  checkedIn: '签到了',
  noShow: '没来',
}

/** What a button says. */
export const entryEventLabels: Record<EntryEvent, string> = {
  enter: '报名',
  change: '改一改',
  place: '给名额',
  wait: '候补',
  offer: '问一声',
  accept: '要',
  pass: '让给下一家',
  lapse: '过时了',
  withdraw: '去不了，让出来',
  checkIn: '签到',
  release: '放出名额',
  end: '不等了',
}

export const harvestRoleLabels: Record<HarvestRole, string> = {
  picker: '采摘',
  carrier: '搬运',
  sorter: '分拣',
  deliverer: '送果',
}
