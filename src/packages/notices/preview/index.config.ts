export default definePageConfig({ navigationBarTitleText: '看看样子' })
