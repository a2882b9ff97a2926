describe('the place of a title', () => {
  const menu = { top: 48, left: 281, width: 87, height: 32 }
  const zeros = { top: 0, left: 0, width: 0, height: 0 }

  async function on(...menus: (typeof menu)[]) {
    jest.resetModules()
    const taro = {
      getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 375 }),
      getMenuButtonBoundingClientRect: () => menus.shift() ?? zeros,
    }
    jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: taro }))
    return (await import('@/platform/screen')).topBar
  }

  it('is beside WeChat’s menu, and measured once', async () => {
    const topBar = await on(menu)
    expect(topBar()).toEqual({ status: 44, height: 48, menu: 94 })
    expect(topBar()).toEqual({ status: 44, height: 48, menu: 94 })
  })

  it('stays where a phone answers zeros, until it knows better', async () => {
    const topBar = await on(zeros, menu)
    expect(topBar()).toEqual({ status: 44, height: 48, menu: 96 })
    expect(topBar()).toEqual({ status: 44, height: 48, menu: 94 })
  })
})
