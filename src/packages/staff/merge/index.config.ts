export default definePageConfig({ navigationBarTitleText: '并到哪一件' })
