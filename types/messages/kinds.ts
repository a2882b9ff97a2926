/** What 消息 is sorted by. */
export const messageKinds = ['report', 'notice', 'home', 'festival', 'post', 'tool', 'service', 'system'] as const
export type MessageKind = (typeof messageKinds)[number]
export const messageKindLabels: Record<MessageKind, string> = {
  report: '诉求',
  notice: '公告',
  home: '家里',
  festival: '柿子节',
  post: '岗位',
  tool: '借工具',
  service: '办事',
  system: '系统',
}
