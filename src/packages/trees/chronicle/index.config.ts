export default definePageConfig({ navigationBarTitleText: '历届柿子节', enablePullDownRefresh: true })
