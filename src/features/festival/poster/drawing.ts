/** Draws shapes that are written as lines (posterArt.ts) on a canvas, in WeChat's as in a browser's. */

/** What is used of a canvas: WeChat's has all of it, and no Path2D that takes a text. */
export type Canvas = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'transform'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'drawImage'
  | 'createLinearGradient'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
>

export type Paint = CanvasRenderingContext2D['fillStyle']

/** What lines name: other drawings, and paints that are no plain colour. */
export interface Palette {
  sprites: Record<string, string>
  paints: Record<string, Paint>
}

/** Follows a path of M, L, C and Z. */
export function trace(canvas: Canvas, path: string): void {
  canvas.beginPath()
  for (const step of path.match(/[MLCZ][^MLCZ]*/g) ?? []) {
    const [command, numbers] = [step.slice(0, 1), step.slice(1)]
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.trim().split(' ').map(Number)
    if (command === 'M') canvas.moveTo(a, b)
    else if (command === 'L') canvas.lineTo(a, b)
    else if (command === 'C') canvas.bezierCurveTo(a, b, c, d, e, f)
    else canvas.closePath()
  }
}

/** Draws a text of lines, one over the other. @param colour in the place of `*` */
export function drawLines(canvas: Canvas, lines: string, palette: Palette, colour = '', alpha = 1): void {
  for (const line of lines.trim().split('\n')) {
    canvas.save()
    if (line.startsWith('@')) drawSprite(canvas, line.slice(1), palette, colour, alpha)
    else drawShape(canvas, line, palette, colour, alpha)
    canvas.restore()
  }
}

function drawSprite(canvas: Canvas, line: string, palette: Palette, colour: string, alpha: number): void {
  const [name = '', matrix = '', own = ''] = line.split('|')
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.split(' ').map(Number)
  canvas.transform(a, b, c, d, e, f)
  drawLines(canvas, palette.sprites[name] ?? '', palette, own || colour, alpha)
}

function drawShape(canvas: Canvas, line: string, { paints }: Palette, colour: string, alpha: number): void {
  const [fill = '', stroke = '', width = '', own = '', path = ''] = line.split('|')
  trace(canvas, path)
  canvas.globalAlpha = alpha * (own === '' ? 1 : Number(own))
  if (fill) {
    canvas.fillStyle = fill === '*' ? colour : (paints[fill] ?? fill)
    canvas.fill()
  }
  if (stroke) {
    canvas.strokeStyle = stroke
    canvas.lineWidth = Number(width)
    canvas.lineCap = 'round'
    canvas.lineJoin = 'round'
    canvas.stroke()
  }
}
