import type * as navigation from '@/platform/navigation'
import type * as over from '@/platform/layers'

describe('the way from page to page', () => {
  const opened: string[] = []
  const toasts: string[] = []
  let pages: number
  let slow: Promise<unknown>
  let nav: typeof navigation
  let layers: typeof over
  let now: number

  beforeEach(async () => {
    jest.resetModules()
    opened.length = toasts.length = 0
    pages = 2
    now = 1_000_000
    slow = Promise.resolve()
    jest.spyOn(Date, 'now').mockImplementation(() => now)
    const open = ({ url }: { url: string }) => {
      opened.push(url)
      return slow
    }
    const taro = {
      getCurrentPages: () => Array.from({ length: pages }),
      navigateTo: open,
      redirectTo: open,
      switchTab: open,
      navigateBack: () => open({ url: 'back' }),
      showToast: ({ title }: { title: string }) => Promise.resolve(toasts.push(title)),
    }
    jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: taro }))
    nav = await import('@/platform/navigation')
    layers = await import('@/platform/layers')
  })
  afterEach(() => jest.restoreAllMocks())

  const passes = async (ms: number) => {
    now += ms
    await new Promise(resolve => setImmediate(resolve))
  }

  it('opens a page once, though it is tapped twice', async () => {
    nav.go('packages/report/detail/index', { id: 'a' })
    nav.go('packages/report/detail/index', { id: 'a' })
    await passes(300)
    nav.go('packages/report/detail/index', { id: 'a' })
    expect(opened).toEqual(['/packages/report/detail/index?id=a'])
    await passes(500)
    nav.go('packages/report/detail/index', { id: 'a' })
    expect(opened).toHaveLength(2)
  })

  it('opens no second page while the first is on its way, and one afterwards', async () => {
    let arrived: (value?: unknown) => void = () => undefined
    slow = new Promise(resolve => (arrived = resolve))
    nav.go('packages/report/detail/index', { id: 'a' })
    nav.goTab('pages/me/index')
    expect(opened).toHaveLength(1)
    arrived()
    await passes(10)
    nav.goTab('pages/me/index')
    expect(opened).toEqual(['/packages/report/detail/index?id=a', '/pages/me/index'])
  })

  it('is not closed for ever by a page that never comes', async () => {
    slow = new Promise(() => undefined)
    nav.go('packages/report/detail/index', { id: 'a' })
    await passes(2000)
    nav.goTab('pages/me/index')
    expect(opened).toHaveLength(2)
  })

  it('leads back and to the same page again without a wait', async () => {
    nav.go('packages/report/detail/index', { id: 'a' })
    await passes(50)
    nav.back()
    await passes(50)
    nav.go('packages/report/detail/index', { id: 'a' })
    expect(opened).toEqual(['/packages/report/detail/index?id=a', 'back', '/packages/report/detail/index?id=a'])
  })

  it('says so when a page could not be had', async () => {
    slow = Promise.reject(new Error('navigateTo:fail timeout'))
    nav.go('packages/report/detail/index', { id: 'a' })
    await passes(10)
    expect(toasts).toEqual(['这一页没打开，请看看网络，再点一次'])
  })

  it('takes away what lies over the page before it leaves it', async () => {
    const gone: string[] = []
    const closers = ['sheet', 'question'].map(name => {
      const away = layers.lay({
        back: () => {
          gone.push(name)
          away()
        },
      })
      return away
    })
    expect(closers).toHaveLength(2)
    nav.back()
    expect(gone).toEqual(['question', 'sheet'])
    expect(opened).toEqual([])
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(opened).toEqual(['back'])
  })
})

describe('Back, while something lies over the page', () => {
  it('is meant for the topmost alone', async () => {
    const { lay, backToLayer } = await import('@/platform/layers')
    const told: string[] = []
    const away = [lay({ back: () => told.push('sheet') }), lay({ back: () => told.push('question') })]
    backToLayer()
    away[1]?.()
    backToLayer()
    away[0]?.()
    backToLayer()
    expect(told).toEqual(['question', 'sheet'])
  })
})
