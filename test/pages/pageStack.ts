/** Which pages lie over one another, as WeChat keeps them: tab pages stay alive while another tab is in front, all others end when they are left. */
import type { Caller } from './engine/engine'
import type { Screen } from './screen'
import type { Navigation } from './wx'

export interface Opened {
  route: string
  screen: Screen
  caller: Caller
}

type Query = Record<string, string>

export class PageStack implements Navigation {
  private pages: Opened[] = []
  private readonly tabs = new Map<string, Opened>()

  /**
   * @param draw makes a page, up to its `onLoad`
   * @param isTab whether a route belongs to the tab bar
   */
  constructor(
    private readonly draw: (route: string, query: Query) => Opened,
    private readonly isTab: (route: string) => boolean,
  ) {}

  get all(): readonly Opened[] {
    return this.pages
  }

  get front(): Opened | undefined {
    return this.pages.at(-1)
  }

  async navigateTo(url: string): Promise<void> {
    const { route, query } = parse(url)
    if (this.isTab(route)) throw new Error(`navigateTo:fail can not navigateTo a tabbar page ${route}`)
    if (this.pages.length >= 10) throw new Error('navigateTo:fail webview count limit exceed')
    life(this.front, 'onHide')
    this.show(this.draw(route, query))
  }

  async redirectTo(url: string): Promise<void> {
    const { route, query } = parse(url)
    if (this.isTab(route)) throw new Error(`redirectTo:fail can not redirectTo a tabbar page ${route}`)
    this.close()
    this.show(this.draw(route, query))
  }

  async switchTab(url: string): Promise<void> {
    const { route } = parse(url)
    if (!this.isTab(route)) throw new Error(`switchTab:fail can not switch to no-tabBar page ${route}`)
    if (this.front?.route === route) return
    while (this.front && !this.isTab(this.front.route)) this.close()
    if (this.front && this.front.route !== route) life(this.front, 'onHide')
    const kept = this.tabs.get(route)
    this.pages = []
    if (kept) {
      this.pages = [kept]
      life(kept, 'onShow')
    } else this.show(this.draw(route, {}))
  }

  async navigateBack(delta: number): Promise<void> {
    for (let n = 0; n < delta && this.pages.length > 1; n++) this.close()
    life(this.front, 'onShow')
  }

  async reLaunch(url: string): Promise<void> {
    this.closeAll()
    const { route, query } = parse(url)
    this.show(this.draw(route, query))
  }

  closeAll(): void {
    while (this.front) this.close()
    for (const tab of this.tabs.values()) end(tab)
    this.tabs.clear()
  }

  private show(opened: Opened): void {
    this.pages.push(opened)
    if (this.isTab(opened.route)) this.tabs.set(opened.route, opened)
    life(opened, 'onShow')
    life(opened, 'onReady')
  }

  private close(): void {
    const left = this.pages.pop()
    if (!left) return
    this.tabs.delete(left.route)
    end(left)
  }
}

function end(page: Opened): void {
  life(page, 'onUnload')
  page.screen.leave()
}

function life(page: Opened | undefined, step: string): void {
  const run = page?.caller[step] as ((this: Caller) => void) | undefined
  if (page) run?.call(page.caller)
}

/** WeChat hands a page its parameters as they stand in the address: it decodes nothing (community reports; assumed). */
function parse(url: string): { route: string; query: Query } {
  const [path = '', parameters = ''] = url.split('?')
  const pairs = parameters
    .split('&')
    .filter(Boolean)
    .map(pair => pair.split('='))
  return {
    route: path.replace(/^\//, ''),
    query: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])),
  }
}
