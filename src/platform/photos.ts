import Taro from '@tarojs/taro'
import { THUMB_SIDE, withThumb } from '@shared/thumb'
import { newKey } from './key'
import { permitted } from './permission'
import { withoutMetadata } from './withoutMetadata'

/** A photo on this phone, small enough to send and without its place and time of taking. */
export interface Photo {
  /** Address that an image can show and `uploadFile` can send; kept over a restart until `dropPhoto`. */
  path: string
  /** Bytes. */
  size: number
}

export type PhotoSource = 'camera' | 'album'

/** Longest side that a sent photo may have, in pixels: enough to read a door number. */
export const LONGEST_SIDE = 1600
export const QUALITY = 80

const files = () => Taro.getFileSystemManager()

function readBytes(path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    files().readFile({
      filePath: path,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    }),
  )
}

async function smaller(path: string, side = LONGEST_SIDE): Promise<string> {
  const { width, height } = await Taro.getImageInfo({ src: path })
  const scale = side / Math.max(width, height)
  const size = scale < 1 ? { compressedWidth: Math.round(width * scale) } : {}
  return (await Taro.compressImage({ src: path, quality: QUALITY, ...size })).tempFilePath
}

/** WeChat clears temporary files when it likes; the copy in the user's folder lets a draft survive closing the app. */
export async function keep(path: string): Promise<Photo> {
  const photo = withoutMetadata(await readBytes(await smaller(path)))
  // A list shows it; without one it shows the photo.
  const thumb = await smaller(path, THUMB_SIDE)
    .then(readBytes)
    .catch(() => null)
  const bytes = thumb ? withThumb(photo, withoutMetadata(thumb)) : photo
  const kept = `${Taro.env.USER_DATA_PATH}/${newKey()}.jpg`
  files().writeFileSync(kept, bytes.buffer as ArrayBuffer)
  return { path: kept, size: bytes.byteLength }
}

/**
 * Lets the person take or choose photos, at most `count`. Empty when they changed their mind, or when the camera was refused to us: they
 * know by then. @throws when a photo can't be read
 */
export async function takePhotos(count: number, sources: PhotoSource[] = ['camera', 'album']): Promise<Photo[]> {
  const chosen = await permitted(sources.includes('camera') ? 'camera' : 'album', () =>
    Taro.chooseMedia({ count, mediaType: ['image'], sourceType: sources, sizeType: ['compressed'], camera: 'back' }),
  )
  return Promise.all((chosen?.tempFiles ?? []).map(file => keep(file.tempFilePath)))
}

/** Removes a photo that was sent or thrown away from the phone. */
export function dropPhoto(photo: Photo): void {
  files().unlink({ filePath: photo.path, fail: () => undefined })
}

/** Shows photos on the whole screen, beginning with `current`. */
export function previewPhotos(urls: string[], current: string): void {
  void Taro.previewImage({ urls, current })
}
