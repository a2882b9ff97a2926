import Taro from '@tarojs/taro'

/** What the phone keeps for itself at the top, in px. */
export interface TopBar {
  /** Height of the status bar. */
  status: number
  /** Height of the title bar under it. */
  height: number
  /** Width that WeChat's own menu takes on the right. */
  menu: number
}

let measured: TopBar | undefined

/** Where a title may stand. Measured once, as soon as it can be. */
export function topBar(): TopBar {
  if (measured) return measured
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const menu = Taro.getMenuButtonBoundingClientRect()
  // Some phones answer zeros, at the start or always: then the usual places hold, and it is asked for again.
  if (!menu.height || !menu.left || menu.left >= windowWidth)
    return { status: statusBarHeight || 20, height: 48, menu: 96 }
  const height = Math.max(48, (menu.top - statusBarHeight) * 2 + menu.height)
  measured = { status: statusBarHeight, height, menu: windowWidth - menu.left }
  return measured
}

/** The text size that the person has set in WeChat, in px; 16 is its standard. */
export function chosenTextSize(): number {
  const info: object & { fontSizeSetting?: number } = Taro.getAppBaseInfo() as object
  return info.fontSizeSetting ?? 16
}
