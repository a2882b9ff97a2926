export default definePageConfig({ navigationBarTitleText: '家里情况', enablePullDownRefresh: true })
