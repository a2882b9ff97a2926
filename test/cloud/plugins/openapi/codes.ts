/**
 * Mini-program codes. WeChat draws its own round code; here it is a QR code that any scanner reads, with the address of the
 * page in the local preview: `<base>/app/#/<page>?scene=<scene>`.
 */
import type { Host } from '../../plugin'
import { fail, Picture, type ApiAnswer, type Area } from './api'

/** Documentation of `wxacode.getUnlimited`. */
const sceneLimit = 32
const sceneCharacters = /^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]+$/
const width = { least: 280, usual: 430, most: 1280 }

export function codes(host: Host): Area {
  async function getUnlimited(call: Record<string, unknown>): Promise<ApiAnswer> {
    const { scene, page = 'pages/home/index', width: wanted = width.usual } = call
    if (typeof scene !== 'string' || scene === '' || scene.length > sceneLimit) {
      return fail(40169, 'invalid length for scene, or the data is not json string')
    }
    if (!sceneCharacters.test(scene)) return fail(40129, 'invalid scene')
    if (typeof page !== 'string' || /^\/|[?#]/.test(page)) return fail(41030, 'invalid page')
    const pixels = Math.min(width.most, Math.max(width.least, Number(wanted) || width.usual))
    const address = `${host.url()}/app/#/${page}?scene=${encodeURIComponent(scene)}`
    return new Picture('image/png', await draw(address, pixels))
  }
  return { apis: { 'wxacode.getUnlimited': call => getUnlimited(call.arguments) } }
}

/** Both libraries are loaded when the first code is drawn: most runs draw none. */
async function draw(text: string, pixels: number): Promise<Buffer> {
  const { renderSVG } = await import('uqr')
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(renderSVG(text, { ecc: 'M', border: 4 })))
    .resize(pixels, pixels, { kernel: 'nearest' })
    .png()
    .toBuffer()
}
