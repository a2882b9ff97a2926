export default definePageConfig({ navigationBarTitleText: '问几句' })
