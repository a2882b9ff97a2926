/** What the audit keeps (DOMAIN §3): each thing that is done to somebody's data, rights or home. */
export const auditActions = [
  'revealPhone',
  'revealIdNumber',
  'changeContact',
  'export',
  'leave',
  'erase',
  'bind',
  'moveOut',
  'endBinding',
  'giveConsent',
  'endConsent',
  'actFor',
  'appoint',
  'endTerm',
  'suspend',
  'restore',
  'takeLeave',
  'endLeave',
  'regrid',
  'cancelRegrid',
  'importRoster',
  'exportRoster',
] as const
export type AuditAction = (typeof auditActions)[number]
export const auditActionLabels: Record<AuditAction, string> = {
  revealPhone: '查看了手机号',
  revealIdNumber: '查看了身份证号',
  changeContact: '改了联系方式',
  export: '导出了个人资料',
  leave: '注销',
  erase: '按注销清除了资料',
  bind: '确认了房屋绑定',
  moveOut: '搬走',
  endBinding: '取消了房屋绑定',
  giveConsent: '同意代办或使用',
  endConsent: '收回了同意',
  actFor: '代办',
  appoint: '任命',
  endTerm: '卸任',
  suspend: '暂停履职',
  restore: '恢复履职',
  takeLeave: '请假',
  endLeave: '销假',
  regrid: '调整网格',
  cancelRegrid: '取消了网格调整',
  importRoster: '导入花名册',
  exportRoster: '导出花名册',
}

/** The words that stand beside an entry, by the key under which they are kept. */
export const auditWhatLabels: Record<string, string> = {
  post: '岗位',
  from: '从',
  until: '到',
  home: '门牌',
  relation: '关系',
  reason: '原因',
  says: '内容',
  rows: '行数',
  new: '新增',
  changed: '改动',
  under: '范围',
}

/** What can be wrong with the record (cloudfunctions/audit/check.ts). */
export const auditFaultKinds = [
  'changed',
  'broken',
  'dropped',
  'detailsChanged',
  'detailsGone',
  'rootChanged',
  'rootGone',
  'dayChanged',
] as const
export type AuditFaultKind = (typeof auditFaultKinds)[number]
export const auditFaultLabels: Record<AuditFaultKind, string> = {
  changed: '记录被改过',
  broken: '前后接不上',
  dropped: '最后的记录不见了',
  detailsChanged: '内容被改过',
  detailsGone: '内容不见了',
  rootChanged: '当天的封条被改过',
  rootGone: '当天的封条不见了',
  dayChanged: '和当天的封条对不上',
}
