export default definePageConfig({ navigationBarTitleText: '全家报名' })
