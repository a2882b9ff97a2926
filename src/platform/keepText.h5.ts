import type * as weapp from './keepText'

/** A browser has a clipboard and downloads of its own, and no chats to send a file to. */

export const copyText: typeof weapp.copyText = text => navigator.clipboard.writeText(text).then(() => true)

export const keepAsFile: typeof weapp.keepAsFile = async (name, text) => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
