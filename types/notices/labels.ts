/** The Chinese of notices, as people read it. */
import { roleLabels } from '../permissions'
import type { NoticeColumn } from './columns'
import type { NoticeEvent, NoticeState } from './flow'
import type { PageLink } from './links'
import type { AudienceTag } from './tags'

export const noticeColumnLabels: Record<NoticeColumn, string> = {
  notice: '公告',
  party: '党务公开',
  affairs: '居务公开',
  finance: '财务公开',
  services: '便民',
}

export const noticeStateLabels: Record<NoticeState, string> = {
  draft: '草稿',
  inReview: '等人看',
  sentBack: '退回来了',
  reviewed: '可以发了',
  scheduled: '定时发',
  published: '发出去了',
  closed: '公示结束了',
  expired: '过期了',
  withdrawn: '撤下了',
}

/** What a button says. */
export const noticeEventLabels: Record<NoticeEvent, string> = {
  keep: '先存着',
  submit: '请人看一遍',
  approve: '可以发',
  sendBack: '退回去改',
  schedule: '到时候发',
  publish: '发出去',
  correct: '更正',
  object: '提意见',
  answer: '答复',
  close: '结束公示',
  expire: '过期',
  miss: '没发成',
  withdraw: '撤下',
}

const { resident: _lives, ...works } = roleLabels
export const audienceTagLabels: Record<AudienceTag, string> = {
  ...works,
  owner: '业主',
  family: '家人',
  tenant: '租客',
  elder: '老人',
  livesAlone: '独居',
  allowance: '享受补贴',
}

export const pageLinkLabels: Record<PageLink, string> = {
  report: '拍一拍',
  myReports: '我的诉求',
  numbers: '社区办了多少事',
  wall: '公示栏',
  bind: '绑定房屋',
  reminders: '微信提醒',
}
