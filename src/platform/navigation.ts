import { useState } from 'react'
import Taro, { useDidHide, useDidShow, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { now } from './clock'
import { toast } from './feedback'
import { withoutLayers } from './layers'

const address = (page: string, params: Record<string, string> = {}) => {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/${page}${query.length ? `?${query.join('&')}` : ''}`
}

/** Milliseconds in which a second touch of the same thing is no second wish. */
const oneTap = 700
/** The longest that a page is waited for: where an answer never comes, people are not locked in. */
const longest = 1500

let last = { address: '', at: 0 }
let onTheWay = 0

/**
 * Goes somewhere once, however often it is tapped: while a page is opening no other one opens, and the same one not again at once. A
 * page that can't be had (its package is loaded when it is opened first) is told of.
 */
function travel(address: string, run: () => Promise<unknown>): void {
  const at = now()
  if (at - onTheWay < longest || (address === last.address && at - last.at < oneTap)) return
  last = { address, at }
  onTheWay = at
  const over = () => {
    if (onTheWay === at) onTheWay = 0
  }
  run().then(over, () => {
    over()
    toast('这一页没打开，请看看网络，再点一次')
  })
}

/** Opens a page (`packages/report/detail/index`) above this one. */
export function go(page: string, params?: Record<string, string>): void {
  // Ten pages deep WeChat refuses another one; then it takes this page's place.
  const open = Taro.getCurrentPages().length < 10 ? Taro.navigateTo : Taro.redirectTo
  const url = address(page, params)
  travel(url, () => open({ url }))
}

/** Opens a page in the place of this one, so that going back doesn't return here. */
export function replace(page: string, params?: Record<string, string>): void {
  const url = address(page, params)
  travel(url, () => Taro.redirectTo({ url }))
}

/** Opens a tab, given its page (`pages/home/index`). */
export function goTab(page: string): void {
  const url = address(page)
  travel(url, () => Taro.switchTab({ url }))
}

/** True when there is a page to go back to; false when this one was opened from a message or a code. */
export const canGoBack = () => Taro.getCurrentPages().length > 1

/** Goes back, or home when there is nothing behind. Whatever lies over the page goes first, or Back would be meant for it. */
export function back(): void {
  if (!canGoBack()) return goTab('pages/home/index')
  travel('back', () => new Promise(resolve => withoutLayers(() => resolve(Taro.navigateBack()))))
}

/** Puts this page at its beginning; at once, because a button that still moves is missed by the finger. */
export const toTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })

/** Brings a part of the page under the title, by its id. */
export const scrollTo = (id: string) =>
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -96, duration: 200 }).catch(() => undefined)

/** The parameters that this page was opened with. */
export function useParams(): Record<string, string | undefined> {
  return useRouter().params
}

/** Runs each time the page comes to the front. */
export const useShown: (run: () => void) => void = useDidShow

/** Whether the page is at the front: a tab's page stays alive behind the others, and need not ask for news there. */
export function useOnScreen(): boolean {
  const [front, setFront] = useState(true)
  useDidShow(() => setFront(true))
  useDidHide(() => setFront(false))
  return front
}

/** Runs when the page is pulled down (its config needs `enablePullDownRefresh: true`); the mark goes away when it is done. */
export function useRefresh(run: () => Promise<unknown>): void {
  usePullDownRefresh(() => void run().finally(() => Taro.stopPullDownRefresh()))
}

/** Runs when the page is scrolled to its end. */
export const useReachEnd: (run: () => void) => void = useReachBottom
