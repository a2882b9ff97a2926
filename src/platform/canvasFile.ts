import Taro from '@tarojs/taro'
import { newKey } from './key'

interface Kind {
  fileType: 'jpg' | 'png'
  /** Of a JPEG, from 0 to 1. */
  quality: number
}

/**
 * What is drawn on a canvas off the screen, as a file. WeChat on a Mac, and on iPhones before 8.0.38, gives no file of one, but its bytes
 * (github.com/xiaweiss/miniprogram-bug-report, 85 and 300).
 */
export async function fileOf(canvas: Taro.OffscreenCanvas, { fileType, quality }: Kind): Promise<string> {
  try {
    return (await Taro.canvasToTempFilePath({ canvas: canvas as never, fileType, quality })).tempFilePath
  } catch {
    const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
    const url = (canvas as unknown as HTMLCanvasElement).toDataURL(type, quality)
    const path = `${Taro.env.USER_DATA_PATH}/${newKey()}.${fileType}`
    Taro.getFileSystemManager().writeFileSync(path, url.slice(url.indexOf(',') + 1), 'base64')
    return path
  }
}

/** A picture that such a canvas can draw. @throws when it cannot be loaded */
export function imageOn(canvas: Taro.OffscreenCanvas, path: string): Promise<HTMLImageElement> {
  const image = (canvas as unknown as { createImage(): HTMLImageElement }).createImage()
  return new Promise((resolve, reject) => {
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the picture cannot be drawn'))
    image.src = path
  })
}
