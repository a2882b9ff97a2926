export default definePageConfig({ navigationBarTitleText: '公示栏 · 等人看', enablePullDownRefresh: true })
