export default definePageConfig({ navigationBarTitleText: '住户申请', enablePullDownRefresh: true })
