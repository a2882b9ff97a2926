export default definePageConfig({ navigationBarTitleText: '孩子使用同意', enablePullDownRefresh: true })
