export default definePageConfig({ navigationBarTitleText: '过秤', enablePullDownRefresh: true })
