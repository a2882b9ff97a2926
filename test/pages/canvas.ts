/** A canvas off the screen as WeChat has it: what is drawn on it is written down, and it comes out as a picture of its size. */
import { get } from 'node:http'
import sharp from 'sharp'
import type { Device } from './device'
import { WxError, type Api } from './wxCall'

/** A picture of the network is loaded to the phone; one that is there stays where it is. */
export async function downloaded(device: Device, src: string): Promise<string> {
  if (!src.startsWith('http')) return src
  const path = `wxfile://tmp_${device.files.size}_down.jpg`
  device.files.set(path, await bytesAt(src))
  return path
}

/** As it comes over the network: a page's own world has no `fetch`. */
const bytesAt = (src: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    get(src, { agent: false }, answer => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    }).on('error', reject)
  })

interface Made {
  width: number
  height: number
}

class OffscreenCanvas {
  readonly width: number
  readonly height: number
  constructor(
    private readonly device: Device,
    { width, height }: Made,
  ) {
    this.width = width
    this.height = height
  }
  getContext(type: string) {
    if (type !== '2d') throw new WxError('getContext:fail type differs')
    const { drawn } = this.device
    const context = {
      fillStyle: '',
      drawImage: (image: { loaded: boolean }, ...at: number[]) => {
        if (!image.loaded) throw new WxError('drawImage:fail image not loaded')
        drawn.push(`drawImage ${at.join(' ')}`)
      },
      fillRect: (...at: number[]) => void drawn.push(`fillRect ${at.join(' ')} ${context.fillStyle}`),
    }
    return context
  }
  /** An image is loaded when the canvas has its own bytes, so that what comes out of it is never empty. */
  ready: Promise<void> = Promise.resolve()
  createImage() {
    const { files } = this.device
    const { ready } = this
    const image = {
      loaded: false,
      onload: () => {},
      onerror: () => {},
      set src(path: string) {
        image.loaded = files.has(path)
        void ready.then(() => (image.loaded ? image.onload() : image.onerror()))
      },
    }
    return image
  }
  toDataURL(type: string) {
    return `data:${type};base64,${this.bytes.toString('base64')}`
  }
  bytes = Buffer.alloc(0)
}

/** @returns `createOffscreenCanvas` and what makes a file of it */
export function canvasOf(device: Device, api: Api) {
  return {
    createOffscreenCanvas({ type, ...size }: Made & { type: string }) {
      if (type !== '2d') throw new WxError('createOffscreenCanvas:fail type')
      const canvas = new OffscreenCanvas(device, size)
      const background = { r: 40, g: 40, b: 40 }
      canvas.ready = sharp({ create: { ...size, channels: 3, background } })
        .jpeg()
        .toBuffer()
        .then(bytes => void (canvas.bytes = bytes))
      return canvas
    },
    canvasToTempFilePath: api<{ canvas: OffscreenCanvas; fileType: string }>('canvasToTempFilePath', ({ canvas }) => {
      if (device.givesNoCanvasFile) throw new WxError('canvasToTempFilePath:fail invalid viewId')
      const tempFilePath = `wxfile://tmp_${device.files.size}_canvas.jpg`
      device.files.set(tempFilePath, new Uint8Array(canvas.bytes))
      return { tempFilePath }
    }),
  }
}
