export default definePageConfig({ navigationBarTitleText: '安排柿子节' })
