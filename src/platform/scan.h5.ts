import type * as weapp from './scan'

/** A browser has no scanner of ours: the code is typed. */
export const scanCode: typeof weapp.scanCode = async () =>
  window.prompt('扫一扫（预览里请输入码上的内容）')?.trim() || null
