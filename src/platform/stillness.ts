import Taro from '@tarojs/taro'

/** WeChat has it, its documentation and Taro's types don't: https://github.com/Tencent/tdesign-miniprogram/issues/1743 */
type SetPageStyle = (options: { style: { overflow: string } }) => void

/** Keeps the page in front from being scrolled while something lies over it; where WeChat can't, the veil still catches the finger. */
export function holdStill(still: boolean): void {
  const { setPageStyle } = Taro as unknown as { setPageStyle?: SetPageStyle }
  setPageStyle?.({ style: { overflow: still ? 'hidden' : 'auto' } })
}
