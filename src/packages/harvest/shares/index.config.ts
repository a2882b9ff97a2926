export default definePageConfig({ navigationBarTitleText: '分果', enablePullDownRefresh: true })
