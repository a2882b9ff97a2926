export default definePageConfig({ navigationBarTitleText: '原来怎么说的' })
