export default definePageConfig({ navigationBarTitleText: '什么会提醒我' })
