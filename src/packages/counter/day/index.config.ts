export default definePageConfig({ navigationBarTitleText: '预约的人', enablePullDownRefresh: true })
