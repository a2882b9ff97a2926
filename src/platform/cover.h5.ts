import type * as weapp from './cover'
import { keepFile } from './photos.h5'

/** A browser draws on a canvas of the page. */
export const coveredCopy: typeof weapp.coveredCopy = async (url, { columns, rows, fields }) => {
  const picture = await createImageBitmap(await (await fetch(url)).blob())
  const canvas = document.createElement('canvas')
  canvas.width = picture.width
  canvas.height = picture.height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(picture, 0, 0)
  const [wide, high] = [Math.ceil(canvas.width / columns), Math.ceil(canvas.height / rows)]
  for (const field of fields) {
    const [column, row] = [field % columns, Math.floor(field / columns)]
    const [left, top] = [(column * canvas.width) / columns, (row * canvas.height) / rows]
    context.fillRect(Math.floor(left), Math.floor(top), wide, high)
  }
  const drawn = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.9))
  if (!drawn) throw new Error('nothing was drawn')
  return keepFile(drawn)
}
