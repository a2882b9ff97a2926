import Taro from '@tarojs/taro'
import { permitted } from './permission'

/** The text of a scanned code (for a mini-program code its path), or null when the person turned back or may not use the camera. */
export async function scanCode(): Promise<string | null> {
  const answer = await permitted('camera', () => Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] }))
  return answer?.path || answer?.result || null
}
