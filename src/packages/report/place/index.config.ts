export default definePageConfig({ navigationBarTitleText: '在哪儿', enablePullDownRefresh: true })
