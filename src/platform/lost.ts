import Taro, { usePageNotFound } from '@tarojs/taro'

/** Opens `page` in the place of whatever was asked for and is no page; to be used once, by the app. */
export function useLost(page: string): void {
  usePageNotFound(() => void Taro.redirectTo({ url: `/${page}` }))
}
