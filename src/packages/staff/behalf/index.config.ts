export default definePageConfig({ navigationBarTitleText: '替人登记' })
