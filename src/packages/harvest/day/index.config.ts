export default definePageConfig({ navigationBarTitleText: '柿子节现场', enablePullDownRefresh: true })
