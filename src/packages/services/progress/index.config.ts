export default definePageConfig({ navigationBarTitleText: '办到哪儿了', enablePullDownRefresh: true })
