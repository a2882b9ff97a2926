export default definePageConfig({ navigationBarTitleText: '办柿子节', enablePullDownRefresh: true })
