export default definePageConfig({ navigationBarTitleText: '我要请假', enablePullDownRefresh: true })
