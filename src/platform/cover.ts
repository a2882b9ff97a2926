import Taro from '@tarojs/taro'
import { fileOf, imageOn } from './canvasFile'
import { keep, LONGEST_SIDE, type Photo } from './photos'

/** Of a copy, from 0 to 1. */
const QUALITY = 0.8

/** What is covered of a photo: fields of a grid over the whole of it, row after row. */
export interface Cover {
  columns: number
  rows: number
  fields: readonly number[]
}

/**
 * A copy of a photo in which these fields are black: drawn anew, so that nothing of what lies below is in it. The photo itself stays where it is.
 * @throws when it can't be loaded or drawn
 */
export async function coveredCopy(url: string, { columns, rows, fields }: Cover): Promise<Photo> {
  const { path, width, height } = await Taro.getImageInfo({ src: url })
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width: wide, height: high })
  const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  context.drawImage(await imageOn(canvas, path), 0, 0, wide, high)
  context.fillStyle = '#000000'
  const [fieldWide, fieldHigh] = [Math.ceil(wide / columns), Math.ceil(high / rows)]
  for (const field of fields) {
    const [column, row] = [field % columns, Math.floor(field / columns)]
    context.fillRect(Math.floor((column * wide) / columns), Math.floor((row * high) / rows), fieldWide, fieldHigh)
  }
  return keep(await fileOf(canvas, { fileType: 'jpg', quality: QUALITY }))
}
