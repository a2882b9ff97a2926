export default definePageConfig({ navigationBarTitleText: '柿子节', enablePullDownRefresh: true })
