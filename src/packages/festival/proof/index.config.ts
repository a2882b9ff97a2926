export default definePageConfig({ navigationBarTitleText: '怎么抽的', enablePullDownRefresh: true })
