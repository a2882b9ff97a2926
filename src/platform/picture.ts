import Taro from '@tarojs/taro'
import { fileOf, imageOn } from './canvasFile'
import { newKey } from './key'
import { permitted, turnedBack } from './permission'

interface Drawing {
  width: number
  height: number
  /** A picture that is drawn on it, in base64. */
  image: { kind: 'png' | 'jpeg'; base64: string } | null
  draw(context: CanvasRenderingContext2D, image: CanvasImageSource | null): void
}

/** Draws a picture. @returns its address, for an image, the album and a chat @throws when the phone cannot draw it */
export async function drawn({ width, height, image, draw }: Drawing): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  draw(context, image && (await imageOn(canvas, written(image))))
  return fileOf(canvas, { fileType: 'png', quality: 1 })
}

/** A canvas loads from a file on every phone; from an address with bytes in it on some. */
function written({ kind, base64 }: NonNullable<Drawing['image']>): string {
  const path = `${Taro.env.USER_DATA_PATH}/${newKey()}.${kind === 'png' ? 'png' : 'jpg'}`
  Taro.getFileSystemManager().writeFileSync(path, base64, 'base64')
  return path
}

/** Saves a picture to the phone's album. False when they turned back, or when it was refused: then they have been told by whom. */
export const saveToAlbum = async (path: string): Promise<boolean> =>
  (await permitted('album', () => Taro.saveImageToPhotosAlbum({ filePath: path }))) !== undefined

/** Sends a picture to a chat. Nothing happens when they turn back. @throws when WeChat cannot */
export async function sendPicture(path: string): Promise<void> {
  await Taro.showShareImageMenu({ path }).catch((error: unknown) => {
    if (!turnedBack(error)) throw error instanceof Error ? error : new Error('it was not sent')
  })
}
