export default definePageConfig({ navigationBarTitleText: '少跑的路', enablePullDownRefresh: true })
