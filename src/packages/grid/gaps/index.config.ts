export default definePageConfig({ navigationBarTitleText: '查空缺', enablePullDownRefresh: true })
