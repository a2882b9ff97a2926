/** The tabs, in their order. WeChat needs all of them in `app.config.ts`; which of them a person sees is decided in `components/TabBar`. */
export const tabs = [
  { key: 'home', page: 'pages/home/index', text: '首页', icon: 'home' },
  { key: 'reports', page: 'pages/reports/index', text: '诉求', icon: 'list' },
  { key: 'work', page: 'pages/work/index', text: '工作台', icon: 'work' },
  { key: 'messages', page: 'pages/messages/index', text: '消息', icon: 'bell' },
  { key: 'me', page: 'pages/me/index', text: '我的', icon: 'me' },
] as const

export type TabKey = (typeof tabs)[number]['key']
