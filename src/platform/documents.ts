import Taro from '@tarojs/taro'
import { permitted } from './permission'

/** A file that the person chose. */
export interface ChosenFile {
  /** What `uploadFile` can send; gone when WeChat clears its temporary files. */
  path: string
  name: string
  /** Bytes. */
  size: number
}

/**
 * Lets the person choose a file out of a chat, which is where WeChat has files: one sends it to oneself from a computer.
 * @param endings without the dot
 * @returns null when they changed their mind
 */
export async function chooseFile(endings: string[]): Promise<ChosenFile | null> {
  const chosen = await permitted('files', () => Taro.chooseMessageFile({ count: 1, type: 'file', extension: endings }))
  const [file] = chosen?.tempFiles ?? []
  return file ? { path: file.path, name: file.name, size: file.size } : null
}

/** Can this phone show such a file? */
export const canShow = (name: string) => name.endsWith('.xlsx')

/** Loads a file and shows it; from there it can be sent on to a chat or a computer. @throws when it cannot be loaded */
export async function showFile(url: string, fileType: 'xlsx' | 'pdf' = 'xlsx'): Promise<void> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
  if (statusCode !== 200) throw new Error(`the file answered ${statusCode}`)
  await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
}

/** Shows a file that was made here. @throws when the phone has no room for it, or cannot show it */
export async function showBytes(name: string, bytes: Uint8Array): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  // A copy: WeChat writes the whole buffer that lies below.
  Taro.getFileSystemManager().writeFileSync(filePath, bytes.slice().buffer)
  await Taro.openDocument({ filePath, fileType: name.endsWith('.docx') ? 'docx' : 'xlsx', showMenu: true })
}
