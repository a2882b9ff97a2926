export default definePageConfig({ navigationBarTitleText: '到期提醒', enablePullDownRefresh: true })
