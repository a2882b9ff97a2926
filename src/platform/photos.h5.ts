import Taro from '@tarojs/taro'
import { THUMB_SIDE, withThumb } from '@shared/thumb'
import type * as weapp from './photos'

const LONGEST_SIDE = 1600

/** A browser has no compressImage and no EXIF to be cut: drawn again, so large at the most, as JPEG. */
function drawn(picture: ImageBitmap, side: number): Uint8Array {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const [, base64 = ''] = canvas.toDataURL('image/jpeg', 0.8).split(',')
  return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
}

function asUrl(bytes: Uint8Array): string {
  let letters = ''
  bytes.forEach(byte => (letters += String.fromCharCode(byte)))
  return `data:image/jpeg;base64,${btoa(letters)}`
}

/** Drawing it again makes it small and leaves everything else behind that the camera wrote into the file. */
export async function keepFile(file: Blob): Promise<weapp.Photo> {
  const picture = await createImageBitmap(file)
  const bytes = withThumb(drawn(picture, LONGEST_SIDE), drawn(picture, THUMB_SIDE))
  return { path: asUrl(bytes), size: bytes.length }
}

/** A file input in the page (`#photo-input`), so that a browser test can put files into it. */
function choose(count: number, camera: boolean): Promise<File[]> {
  document.getElementById('photo-input')?.remove()
  const input = document.createElement('input')
  Object.assign(input, { id: 'photo-input', type: 'file', accept: 'image/*', multiple: count > 1 })
  input.style.display = 'none'
  if (camera) input.setAttribute('capture', 'environment')
  document.body.appendChild(input)
  return new Promise(resolve => {
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, count)))
    input.click()
  })
}

export const takePhotos: typeof weapp.takePhotos = async (count, sources = ['camera', 'album']) =>
  Promise.all((await choose(count, sources.length === 1 && sources[0] === 'camera')).map(keepFile))

export const dropPhoto: typeof weapp.dropPhoto = () => undefined

export const previewPhotos: typeof weapp.previewPhotos = (urls, current) => void Taro.previewImage({ urls, current })
