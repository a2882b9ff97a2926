import Taro from '@tarojs/taro'
import { confirm, type Question } from './feedback'

/** What is asked of the phone, as people call it. */
export type Asked = 'camera' | 'album' | 'files' | 'clipboard'

/**
 * Who said no: the person, to WeChat's privacy notice (`privacy`) or to this mini-program's use of the camera (`wechat`); the phone, to
 * WeChat's (`system`); or WeChat, because the notice does not name it (`undeclared`), which is our own fault.
 */
export type Refuser = 'privacy' | 'wechat' | 'system' | 'undeclared'

/**
 * WeChat's own words, which differ by phone; there is no list of them. 103, 104 and 112 are its numbers for the last three.
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html
 */
const words: [Refuser, RegExp][] = [
  ['undeclared', /not declared in the privacy agreement/i],
  ['privacy', /privacy (permission|authoriz)/i],
  ['system', /system permission|permission denied|no permission|not authorized|without (camera|album|photo)/i],
  ['wechat', /auth(orize)?[ :]?(deny|denied)|authorize no response|auth deny/i],
]
const numbers: Record<number, Refuser> = { 103: 'system', 104: 'privacy', 112: 'undeclared' }

interface Failure {
  errMsg?: string
  errno?: number
}

const wordsOf = (error: unknown) => (error as Failure | null)?.errMsg ?? ''

/** The person turned back by themselves: nothing is to be said. */
export const turnedBack = (error: unknown) => /cancel/i.test(wordsOf(error))

/** Who refused; undefined when it was no refusal at all. */
export function refuserOf(error: unknown): Refuser | undefined {
  const { errno } = Object(error) as Failure
  const byWords = words.find(([, pattern]) => pattern.test(wordsOf(error)))?.[0]
  return byWords ?? (errno === undefined ? undefined : numbers[errno])
}

const names: Record<Asked, string> = { camera: '相机', album: '相册', files: '聊天里的文件', clipboard: '剪贴板' }

interface Way extends Question {
  /** Where it can be allowed. */
  open?: () => unknown
}

const ways: Record<Refuser, (asked: Asked) => Way> = {
  privacy: asked => ({
    title: '先同意隐私保护指引',
    text: `同意以后才能用${names[asked]}。可以先看看指引，再点一次，选「同意」`,
    yes: '看指引',
    no: '知道了',
    open: () => Taro.openPrivacyContract({}),
  }),
  wechat: asked => ({
    title: `这里还不能用${names[asked]}`,
    text: `您之前没有同意。到设置里打开${names[asked]}，再回来就能用`,
    yes: '去设置',
    no: '先不用',
    open: () => Taro.openSetting({}),
  }),
  system: asked => ({
    title: `手机没让微信用${names[asked]}`,
    text: `到手机的设置里，给微信打开${names[asked]}，再回来就能用`,
    yes: '去设置',
    no: '先不用',
    open: () => Taro.openAppAuthorizeSetting({}),
  }),
  undeclared: asked => ({
    title: `${names[asked]}现在用不了`,
    text: '是小程序没有准备好，不是您的手机。请打电话告诉单元长或社区',
    yes: '知道了',
    no: '关闭',
  }),
}

/**
 * Does what needs the person's or the phone's leave. Undefined when they turned back, and when it was refused: then they have been told
 * by whom, and led to where it can be allowed. @throws whatever else went wrong
 */
export async function permitted<T>(asked: Asked, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    if (turnedBack(error)) return undefined
    const refuser = refuserOf(error)
    if (!refuser) throw error instanceof Error ? error : new Error(wordsOf(error) || 'failed')
    const { open, ...question } = ways[refuser](asked)
    if ((await confirm(question)) && open) void Promise.resolve(open()).catch(() => undefined)
    return undefined
  }
}
