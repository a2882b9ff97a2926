export default definePageConfig({ navigationBarTitleText: '窗口办件', enablePullDownRefresh: true })
