export default definePageConfig({ navigationBarTitleText: '交上去了', enablePullDownRefresh: true })
