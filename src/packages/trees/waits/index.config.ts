export default definePageConfig({ navigationBarTitleText: '等您看的照片', enablePullDownRefresh: true })
