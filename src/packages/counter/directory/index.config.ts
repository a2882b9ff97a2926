export default definePageConfig({ navigationBarTitleText: '核对便民电话', enablePullDownRefresh: true })
