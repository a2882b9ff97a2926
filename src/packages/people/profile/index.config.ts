export default definePageConfig({ navigationBarTitleText: '我的资料和隐私', enablePullDownRefresh: true })
