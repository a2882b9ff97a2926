export default definePageConfig({ navigationBarTitleText: '公用工具', enablePullDownRefresh: true })
