export default definePageConfig({ enablePullDownRefresh: true, navigationBarTitleText: '社区办了多少事' })
