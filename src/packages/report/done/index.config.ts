export default definePageConfig({ navigationBarTitleText: '提交好了', enablePullDownRefresh: true })
