export default definePageConfig({ navigationBarTitleText: '样式', enablePullDownRefresh: true })
