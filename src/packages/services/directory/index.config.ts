export default definePageConfig({ navigationBarTitleText: '便民电话', enablePullDownRefresh: true })
