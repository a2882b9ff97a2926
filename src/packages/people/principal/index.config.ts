export default definePageConfig({ navigationBarTitleText: '替他办的事', enablePullDownRefresh: true })
