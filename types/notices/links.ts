/** The pages of ours that a notice can lead to; it leads nowhere else. */
export const pageLinks = ['report', 'myReports', 'numbers', 'wall', 'bind', 'reminders'] as const
export type PageLink = (typeof pageLinks)[number]

/** Where each of them is. */
export const linkedPages: Record<PageLink, string> = {
  report: 'packages/report/submit/index',
  myReports: 'pages/reports/index',
  numbers: 'packages/figures/numbers/index',
  wall: 'packages/board/wall/index',
  bind: 'packages/people/bind/index',
  reminders: 'packages/messages/reminders/index',
}
