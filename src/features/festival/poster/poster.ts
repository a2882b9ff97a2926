/** A household's poster: what stands on it, and how it is drawn (DOMAIN §6). No door and nobody's face: a family name, an estate, a weight. */
import type { PosterView } from '@shared/festival/after/after'
import { jinOf } from '../chronicle/sayWeight'
import { drawLines, trace, type Canvas } from './drawing'
import { scene, sprites } from './posterArt'

export const posterSize = { width: 750, height: 1334 } as const

/** The drawing's own colours: it is a picture, not a part of a page. */
const ink = {
  deep: '#9A3412',
  seal: '#B5340A',
  onSeal: '#FFF6EC',
  white: '#FFFFFF',
  text: '#1F1A17',
  quiet: '#6B5F57',
} as const
const family = 'PingFang SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif'

/** Where the code lies, and how large it is. */
export const codeBox = { x: 566, y: 1152, side: 150 } as const

/** What the poster says of a household that got its share. */
export interface Poster extends Omit<PosterView, 'grams' | 'code'> {
  grams: number
  /** 第十二届 */
  called: string
}

/** The poster in words, for whoever hears it. */
export const sayPoster = ({ called, year, family: who, place, grams }: Poster) =>
  `${year} 年${called}柿子节的海报：${place}${who}分到 ${jinOf(grams)} 斤柿子`

/** @param code the mini-program's code, loaded; null where there is none */
export function drawPoster(canvas: Canvas, poster: Poster, code: CanvasImageSource | null): void {
  drawLines(canvas, scene, { sprites, paints: { psk: sky(canvas), pf: skin(canvas) } })
  const text = (words: string, x: number, y: number, size: number, weight: number, colour: string, align: CanvasTextAlign = 'left') => {
    canvas.font = `${weight} ${size}px ${family}`
    canvas.textAlign = align
    canvas.fillStyle = colour
    canvas.fillText(words, x, y)
    return canvas.measureText(words).width
  } // prettier-ignore
  text(`小寨子社区 · ${poster.year}`, 58, 90, 30, 600, ink.deep)
  drawSeal(canvas, poster.called, text)
  drawWeight(poster.grams, posterSize.width / 2, text)
  const named = text(poster.family, 56, 1190, 38, 700, ink.text)
  text(poster.place, 56 + named + 18, 1190, 28, 400, ink.quiet)
  text(`全社区 ${thousands(poster.homes)} 户，一起摘`, 56, 1240, 28, 400, ink.quiet)
  text('熟了一起摘，大家分', 56, 1290, 28, 700, ink.deep)
  if (code) canvas.drawImage(code, codeBox.x, codeBox.y, codeBox.side, codeBox.side)
}

type Text = (
  words: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  colour: string,
  align?: CanvasTextAlign,
) => number

/** The edition as a seal, read from the right: 第十 · 二届. */
function drawSeal(canvas: Canvas, called: string, text: Text): void {
  const [x, y, side, round] = [408, 118, 98, 16]
  canvas.fillStyle = ink.seal
  trace(
    canvas,
    `M${x + round} ${y}L${x + side - round} ${y}C${x + side} ${y} ${x + side} ${y} ${x + side} ${y + round}L${x + side} ${y + side - round}` +
      `C${x + side} ${y + side} ${x + side} ${y + side} ${x + side - round} ${y + side}L${x + round} ${y + side}C${x} ${y + side} ${x} ${y + side} ${x} ${y + side - round}` +
      `L${x} ${y + round}C${x} ${y} ${x} ${y} ${x + round} ${y}Z`,
  )
  canvas.fill()
  const signs = [...called]
  const right = Math.ceil(signs.length / 2)
  const rows = right
  const size = Math.min(40, 84 / rows)
  signs.forEach((sign, nth) => {
    const column = nth < right ? 0.74 : 0.26
    const row = nth < right ? nth : nth - right
    text(sign, x + side * column, y + 7 + size * 0.9 + row * size * 1.06, size, 700, ink.onSeal, 'center')
  })
}

function drawWeight(grams: number, middle: number, text: Text): void {
  text('我 家 分 到', middle, 572, 46, 600, ink.white, 'center')
  const figure = jinOf(grams)
  const wide = text(figure, middle - 38, 716, figure.length > 4 ? 120 : 164, 700, ink.white, 'center')
  text('斤', middle - 38 + wide / 2 + 14, 716, 64, 700, ink.white)
  text('柿 子', middle, 790, 46, 600, ink.white, 'center')
}

const thousands = (figure: number) => `${figure}`.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

function sky(canvas: Canvas): CanvasGradient {
  const paint = canvas.createLinearGradient(0, 0, 0, posterSize.height)
  paint.addColorStop(0, '#FFC48C')
  paint.addColorStop(0.62, '#FFE3C6')
  paint.addColorStop(1, '#FFF3E4')
  return paint
}

function skin(canvas: Canvas): CanvasGradient {
  const paint = canvas.createLinearGradient(105, 388, 645, 828)
  paint.addColorStop(0, '#DB5210')
  paint.addColorStop(0.5, '#C2410C')
  paint.addColorStop(1, '#A83508')
  return paint
}
