export default definePageConfig({ navigationBarTitleText: '办事要求', enablePullDownRefresh: true })
