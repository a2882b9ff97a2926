export default definePageConfig({ navigationBarTitleText: '轮到您家了', enablePullDownRefresh: true })
