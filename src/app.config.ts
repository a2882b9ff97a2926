import { tabs } from './tabs'

/** The browser version is never deployed: it is the preview. Only there the gallery of components exists. */
const preview = process.env.TARO_ENV === 'h5'

/** `preloadRule`: where a tab leads is loaded while it is looked at, so that 拍一拍 opens at once, and without a network. */
export default defineAppConfig({
  pages: tabs.map(tab => tab.page),
  subPackages: [
    { root: 'packages/report', pages: ['submit/index', 'place/index', 'done/index', 'detail/index'] },
    {
      root: 'packages/people',
      pages: [
        'bind/index',
        'requests/index',
        'children/index',
        'mandates/index',
        'principal/index',
        'record/index',
        'profile/index',
        'seen/index',
        'care/index',
        'export/index',
        'leave/index',
      ],
    },
    {
      root: 'packages/staff',
      pages: [
        'resolve/index',
        'batch/index',
        'reviews/index',
        'mend/index',
        'search/index',
        'phrases/index',
        'load/index',
        'behalf/index',
        'weekly/index',
        'calls/index',
        'decide/index',
        'callBacks/index',
        'merge/index',
      ],
    },
    {
      root: 'packages/grid',
      pages: ['node/index', 'leave/index', 'gaps/index', 'roles/index', 'regrid/index', 'changes/index', 'codes/index'],
    },
    { root: 'packages/figures', pages: ['rates/index', 'exclude/index', 'numbers/index', 'reach/index'] },
    { root: 'packages/board', pages: ['wall/index', 'item/index', 'waiting/index', 'choose/index'] },
    { root: 'packages/audit', pages: ['index'] },
    { root: 'packages/roster', pages: ['index'] },
    {
      root: 'packages/trees',
      pages: ['map/index', 'tree/index', 'waits/index', 'chronicle/index', 'wall/index', 'poster/index'],
    },
    {
      root: 'packages/services',
      pages: [
        'home/index',
        'guide/index',
        'list/index',
        'apply/index',
        'progress/index',
        'directory/index',
        'book/index',
        'expiring/index',
      ],
    },
    {
      root: 'packages/counter',
      pages: [
        'queue/index',
        'edit/index',
        'case/index',
        'cover/index',
        'behalf/index',
        'day/index',
        'directory/index',
        'saved/index',
      ],
    },
    { root: 'packages/tools', pages: ['lending/index'] },
    {
      root: 'packages/harvest',
      pages: ['day/index', 'scan/index', 'scales/index', 'shares/index', 'plans/index', 'write/index'],
    },
    { root: 'packages/messages', pages: ['reminders/index'] },
    {
      root: 'packages/notices',
      pages: [
        'list/index',
        'notice/index',
        'edition/index',
        'desk/index',
        'manage/index',
        'write/index',
        'preview/index',
        'objections/index',
        'readers/index',
      ],
    },
    {
      root: 'packages/festival',
      pages: ['home/index', 'signUp/index', 'result/index', 'code/index', 'proof/index', 'offer/index'],
    },
    { root: 'packages/help', pages: ['lost/index'] },
    ...(preview ? [{ root: 'packages/gallery', pages: ['index'] }] : []),
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '小寨子 e 事通',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FBF7F2',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#6B5F57',
    selectedColor: '#C2410C',
    backgroundColor: '#FFFFFF',
    list: tabs.map(({ page, text }) => ({ pagePath: page, text })),
  },
  ...(preview
    ? { animation: false }
    : {
        lazyCodeLoading: 'requiredComponents',
        __usePrivacyCheck__: true,
        preloadRule: {
          'pages/home/index': { network: 'all', packages: ['packages/report', 'packages/help'] },
          'pages/work/index': { network: 'all', packages: ['packages/report', 'packages/staff'] },
          'pages/me/index': { network: 'all', packages: ['packages/people'] },
        },
      }),
})
