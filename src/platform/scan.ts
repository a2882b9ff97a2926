import Taro from '@tarojs/taro'

/** The text of a scanned code (for a mini-program code its path), or null when the person turned back. */
export async function scanCode(): Promise<string | null> {
  try {
    const answer = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] })
    return answer.path || answer.result || null
  } catch (error) {
    if (/cancel/.test((error as { errMsg?: string }).errMsg ?? '')) return null
    throw error
  }
}
