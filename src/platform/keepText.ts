import Taro from '@tarojs/taro'
import { permitted } from './permission'

/** Puts words where they can be pasted; WeChat says so itself. False when it was not allowed to. */
export const copyText = async (text: string): Promise<boolean> =>
  (await permitted('clipboard', () => Taro.setClipboardData({ data: text }))) !== undefined

/**
 * Gives words out as a file: in WeChat it is sent to a chat, 文件传输助手 for instance, and taken from there.
 * Nothing happens when the person changes their mind.
 */
export async function keepAsFile(name: string, text: string): Promise<void> {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, text, 'utf8')
  await Taro.shareFileMessage({ filePath: path, fileName: name }).catch(() => undefined)
}
