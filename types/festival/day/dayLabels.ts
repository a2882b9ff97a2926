/** The Chinese of the festival's day: scans, the ledger, shares. A phone has these without the schemas. */

/** `first`: they are in. `again`: somebody had checked them in before. `earlier`: it came in later and was earlier, so it counts and the other is listed. */
export const scanResults = ['first', 'again', 'earlier'] as const
export type ScanResult = (typeof scanResults)[number]
export const scanResultLabels: Record<ScanResult, string> = {
  first: '第一次签到',
  again: '已经签到过',
  earlier: '比先传来的那次更早',
}

export const lineKinds = ['weigh', 'correct', 'handOut', 'leftOver'] as const
export type LineKind = (typeof lineKinds)[number]
export const lineKindLabels: Record<LineKind, string> = {
  weigh: '过秤',
  correct: '冲正',
  handOut: '领走',
  leftOver: '剩下的',
}

export const shareStates = ['ready', 'handedOut'] as const
export type ShareState = (typeof shareStates)[number]
export const shareStateLabels: Record<ShareState, string> = { ready: '等着领', handedOut: '领走了' }
