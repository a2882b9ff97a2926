export default definePageConfig({ navigationBarTitleText: '柿子树', enablePullDownRefresh: true })
