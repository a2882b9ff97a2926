export default definePageConfig({ navigationBarTitleText: '打电话通知' })
