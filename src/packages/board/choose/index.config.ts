export default definePageConfig({ navigationBarTitleText: '放上公示栏' })
