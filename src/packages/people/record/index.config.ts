export default definePageConfig({ navigationBarTitleText: '登记代办', enablePullDownRefresh: true })
