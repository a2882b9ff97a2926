export default definePageConfig({ navigationBarTitleText: '手里有多少', enablePullDownRefresh: true })
