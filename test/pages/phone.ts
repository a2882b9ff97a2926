/**
 * A phone that runs the compiled pages of `dist/weapp` in an engine of WeChat's own. Whole Taro pages are no components to these, so
 * `Page` is mapped to `Component` here (PLATFORM §5). Two phones in one test share nothing but the local cloud.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Device } from './device'
import type { Caller, ComponentConfig, Engine, EngineOf } from './engine/engine'
import { simulator } from './engine/simulator'
import { PageStack, type Opened } from './pageStack'
import { patience, Screen } from './screen'
import { wechatScope } from './wechatScope'
import { timers } from './timers'
import { wechat } from './wx'

const root = path.resolve('dist/weapp')
const { tabBar } = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as {
  tabBar: { list: { pagePath: string }[] }
}
const isTab = (route: string) => tabBar.list.some(({ pagePath }) => pagePath === route)

type Handler = (this: object, ...args: unknown[]) => unknown
type PageConfig = Record<string, unknown> & { data?: object }

/** A new phone in somebody's hand. */
export const phoneOf = (openid: string, cloudUrl: string, engine?: EngineOf) =>
  new Phone(new Device(openid, cloudUrl), engine)

/** The page that is being opened just now. */
interface Opening {
  route: string
  query: Record<string, string>
  setData: number[]
  caller?: Caller
}

export class Phone {
  private readonly pages: PageStack
  private readonly scope: ReturnType<typeof wechatScope>
  private readonly sent: number[][] = []
  private readonly engine: Engine
  private readonly timers = timers()
  private isOpen = true
  private opening: Opening | null = null
  private bar: Screen | null = null
  private app: Record<string, unknown> = {}

  /** Starts the mini-program on a device; one that was closed there before left its storage and files behind. */
  constructor(
    readonly device: Device,
    engineOf: EngineOf = simulator,
  ) {
    this.engine = engineOf(root, file => this.scope.run(file))
    this.pages = new PageStack((route, query) => this.drawPage(route, query), isTab)
    this.scope = wechatScope(root, {
      ...this.timers.given,
      wx: wechat(device, this.pages, () => this.isOpen),
      App: (config: Record<string, unknown>) => (this.app = config),
      Page: (config: PageConfig) => this.registerPage(config),
      Component: (config: ComponentConfig) => this.engine.component(config),
      getApp: () => this.app,
      getCurrentPages: () => this.pages.all.map(({ caller }) => caller),
    })
    const launch = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} }
    this.scope.run(path.join(root, 'app'))
    for (const step of ['onLaunch', 'onShow']) this.callApp(step, launch)
  }

  /** The page in front. */
  get screen(): Screen {
    if (!this.pages.front) throw new Error('no page is open')
    return this.pages.front.screen
  }

  /** The tab bar, a tree of its own in WeChat. */
  get tabBar(): Screen {
    return (this.bar ??= this.draw('custom-tab-bar/index', []))
  }

  /** The routes on the stack, the front one last. */
  get routes(): string[] {
    return this.pages.all.map(({ route }) => route)
  }

  /** Bytes of each setData of all pages so far. */
  get setData(): number[] {
    return this.sent.flat()
  }

  /** Opens a page as from outside, alone on the stack: from a message, a code, or the mini-program's icon. */
  async open(route: string, query: Record<string, string> = {}): Promise<Screen> {
    const parameters = Object.entries(query).map(([name, value]) => `${name}=${value}`)
    await this.pages.reLaunch(`/${route}?${parameters.join('&')}`)
    return this.screen
  }

  /** Opens a page above the one in front. */
  async go(route: string): Promise<void> {
    await this.pages.navigateTo(`/${route}`)
  }

  /** The phone's own Back. */
  async back(): Promise<void> {
    if (!this.screen.closeGuard()) await this.pages.navigateBack(1)
  }

  /** WeChat is asked for a page that is none, by an old message or code. */
  lose(route: string): void {
    this.callApp('onPageNotFound', { path: route, query: {}, isEntryPage: true })
  }

  /** A script of the page failed, outside of what it draws. */
  fail(): void {
    this.callApp('onError', { message: 'MiniProgramError\nx is not a function' })
  }

  /** Resolves with the page in front as soon as it is that one. */
  async waitForPage(route: string): Promise<Screen> {
    const deadline = Date.now() + patience
    while (this.pages.front?.route !== route) {
      if (Date.now() > deadline)
        throw new Error(`${route} did not open; open are ${this.routes.join(', ')}: ${this.screen.text()}`)
      await new Promise(resolve => setTimeout(resolve, 20))
    }
    return this.screen
  }

  /** Closes the mini-program: nothing of it goes on. */
  stop(): void {
    this.pages.closeAll()
    this.bar?.leave()
    this.timers.close()
    this.device.networkListeners.clear()
    this.device.updateListeners.clear()
    this.isOpen = false
  }

  private callApp(step: string, given: object): void {
    const run = this.app[step] as Handler | undefined
    run?.call(this.app, given)
  }

  private drawPage(route: string, query: Record<string, string>): Opened {
    const setData: number[] = []
    this.sent.push(setData)
    this.opening = { route, query, setData }
    const screen = this.draw(route, setData)
    const { caller } = this.opening
    this.opening = null
    if (!caller) throw new Error(`${route} is no page`)
    return { route, caller, screen }
  }

  private draw(route: string, setData: number[]): Screen {
    return new Screen(this.engine.draw(route), setData)
  }

  /** WeChat tells a page what it was opened with; a component learns it from the phone that is opening it. */
  private registerPage(config: PageConfig): void {
    const { data = {}, ...rest } = config
    const methods = Object.fromEntries(Object.entries(rest).filter(([, value]) => typeof value === 'function'))
    const appeared = (caller: Caller) => {
      const { opening } = this
      if (!opening) throw new Error('a page appeared that nobody opened')
      opening.caller = caller
      caller.route = opening.route
      countSetData(caller, opening.setData)
      ;(methods.onLoad as Handler | undefined)?.call(caller, opening.query)
    }
    const lifetimes = {
      attached(this: Caller) {
        appeared(this)
      },
    }
    this.engine.component({ data, methods, lifetimes })
  }
}

function countSetData(caller: Caller, sizes: number[]): void {
  const original = caller.setData as (data: object, done?: () => void) => void
  caller.setData = (data: object, done?: () => void) => {
    sizes.push(Buffer.byteLength(JSON.stringify(data)))
    original.call(caller, data, done)
  }
}
