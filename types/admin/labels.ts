/** Why a document was set aside. */
export const setAsideKinds = ['shape', 'view', 'sweep'] as const
export type SetAsideKind = (typeof setAsideKinds)[number]
export const setAsideLabels: Record<SetAsideKind, string> = {
  shape: '内容缺了或填错了',
  view: '显示不出来',
  sweep: '到时间了处理不了',
}

/** What stands in each collection, as the admin reads it. */
export const collectionLabels = {
  people: '人员',
  contacts: '联系方式',
  bindings: '绑定申请',
  mandates: '委托',
  householdNotices: '住户变动',
  departures: '注销',
  roster: '花名册',
  rosterFiles: '花名册文件',
  rosterImports: '花名册导入记录',
  nodes: '网格',
  gridChanges: '网格调整记录',
  reports: '诉求',
  reportPages: '诉求的旧记录',
  counters: '诉求编号',
  inbox: '消息',
  audit: '审计记录',
  auditDetails: '审计内容',
  auditHeads: '审计链',
  auditRoots: '审计封条',
  limits: '次数限制',
  schedules: '定时任务',
  setAside: '待修资料',
  figures: '统计数字',
} as const
