export default definePageConfig({ navigationBarTitleText: '约时间', enablePullDownRefresh: true })
