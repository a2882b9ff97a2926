/** Why a document was set aside. */
export const setAsideKinds = ['shape', 'view', 'sweep', 'wechat'] as const
export type SetAsideKind = (typeof setAsideKinds)[number]
export const setAsideLabels: Record<SetAsideKind, string> = {
  shape: '内容缺了或填错了',
  view: '显示不出来',
  sweep: '到时间了处理不了',
  wechat: '微信不收',
}
