export default definePageConfig({ navigationBarTitleText: '管这条公告', enablePullDownRefresh: true })
