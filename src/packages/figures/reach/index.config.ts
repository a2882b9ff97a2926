export default definePageConfig({ enablePullDownRefresh: true, navigationBarTitleText: '通知到了没有' })
