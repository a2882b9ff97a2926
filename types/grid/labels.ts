import type { AuditAction } from '../audit/labels'

/** How the grid is changed: which kind of node each begins at (DOMAIN §2). */
export const regridKinds = ['split', 'merge', 'moveHome', 'moveBuilding'] as const
export type RegridKind = (typeof regridKinds)[number]

export const regridLabels: Record<RegridKind, string> = {
  split: '拆分单元',
  merge: '合并单元',
  moveHome: '调整住户',
  moveBuilding: '调整楼栋',
}

/** The changes of posts and of the grid itself that 调整记录 tells of; their words are the audit's. */
export const gridActions = [
  'regrid',
  'cancelRegrid',
  'appoint',
  'endTerm',
  'suspend',
  'restore',
  'takeLeave',
  'endLeave',
] as const satisfies readonly AuditAction[]
export type GridAction = (typeof gridActions)[number]

export const changeStates = ['planned', 'done', 'cancelled'] as const
export type ChangeState = (typeof changeStates)[number]
export const changeStateLabels: Record<ChangeState, string> = { planned: '待生效', done: '已生效', cancelled: '已取消' }

/** What can be wrong with the grid (DOMAIN §2: every home in exactly one unit, every unit with somebody who answers). */
export const gapKinds = [
  'homeWithoutUnit',
  'homeInTwoUnits',
  'outOfPlace',
  'nobodyAnswers',
  'postVacant',
  'unknownPerson',
] as const
export type GapKind = (typeof gapKinds)[number]

export const gapLabels: Record<GapKind, string> = {
  homeWithoutUnit: '不在任何单元的户',
  homeInTwoUnits: '归两个单元的户',
  outOfPlace: '挂错地方的楼和单元',
  nobodyAnswers: '没人应答的网格',
  postVacant: '没配齐的岗位',
  unknownPerson: '查不到人的岗位',
}
