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
