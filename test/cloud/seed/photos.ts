/** Drawn sample photos: flat scenes out of SVG layers, as JPEG. The browser journey uploads them too. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { THUMB_SIDE } from '@shared/thumb'

/** Each photo is made of layers in `photos/`, the place first, then what lies in it. */
const scenes = {
  clutter: ['stairwell', 'boxes'],
  clutterCleared: ['stairwell'],
  fireLane: ['street', 'yellowLane', 'car'],
  fireLaneCleared: ['street', 'yellowLane'],
  lamp: ['stairwell', 'dark', 'deadLamp'],
  lampFixed: ['stairwell', 'litLamp'],
  leak: ['stairwell', 'pipe', 'water'],
  leakFixed: ['stairwell', 'pipe'],
  rubbish: ['street', 'bins', 'rubbish'],
  rubbishCleared: ['street', 'bins'],
  parking: ['street', 'car'],
  dog: ['yard', 'dog'],
  persimmon: ['yard', 'persimmonTree', 'picking'],
  persimmonTree: ['yard', 'persimmonTree'],
  ebike: ['stairwell', 'ebike'],
  lift: ['lift'],
  manhole: ['street', 'manhole'],
  gate: ['gate'],
} as const
export type PhotoName = keyof typeof scenes
export const photoNames = Object.keys(scenes) as PhotoName[]

const layer = (name: string) => readFile(join(__dirname, 'photos', `${name}.svg`))

/** The thumbnail of one, as the phone makes it. */
export const sampleThumb = (photo: Buffer): Promise<Buffer> =>
  sharp(photo)
    .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: 'inside' })
    .jpeg({ quality: 72, mozjpeg: true })
    .toBuffer()

/** A sample photo as JPEG bytes, 960 × 720, at most 30 KB. */
export async function samplePhoto(name: PhotoName): Promise<Buffer> {
  const [place, ...things] = await Promise.all(scenes[name].map(layer))
  return sharp(place)
    .composite(things.map(input => ({ input })))
    .flatten()
    .jpeg({ quality: 72, mozjpeg: true })
    .toBuffer()
}
