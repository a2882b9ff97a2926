export default definePageConfig({ navigationBarTitleText: '还没看到的人', enablePullDownRefresh: true })
