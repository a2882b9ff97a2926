export default definePageConfig({ enablePullDownRefresh: true, navigationBarTitleText: '三率' })
