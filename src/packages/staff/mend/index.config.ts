export default definePageConfig({ navigationBarTitleText: '待修资料', enablePullDownRefresh: true })
