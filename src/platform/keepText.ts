import Taro from '@tarojs/taro'

/** Puts words where they can be pasted; WeChat says so itself. */
export const copyText = async (text: string): Promise<void> => void (await Taro.setClipboardData({ data: text }))

/**
 * Gives words out as a file: in WeChat it is sent to a chat, 文件传输助手 for instance, and taken from there.
 * Nothing happens when the person changes their mind.
 */
export async function keepAsFile(name: string, text: string): Promise<void> {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, text, 'utf8')
  await Taro.shareFileMessage({ filePath: path, fileName: name }).catch(() => undefined)
}
