import type * as weapp from './picture'

/** A browser draws on a canvas of the page. */
export const drawn: typeof weapp.drawn = async ({ width, height, image, draw }) => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  let loaded: HTMLImageElement | null = null
  if (image) {
    loaded = new Image()
    loaded.src = `data:image/${image.kind};base64,${image.base64}`
    await loaded.decode()
  }
  draw(context, loaded)
  return canvas.toDataURL('image/png')
}

/** The preview has no album: the file is downloaded. */
export const saveToAlbum: typeof weapp.saveToAlbum = path => {
  const link = document.createElement('a')
  Object.assign(link, { href: path, download: 'shizijie.png' })
  link.click()
  return Promise.resolve(true)
}

/** Nor a chat. */
export const sendPicture: typeof weapp.sendPicture = async path => {
  await saveToAlbum(path)
}
