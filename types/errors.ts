/**
 * Every error that a function answers is one of these codes. The sentence is for the person who reads it: what
 * happened, and what to do next (ARCHITECTURE §4.7).
 */
export const errorTexts = {
  invalid: '有的内容填得不对，请按提示改一改',
  noIdentity: '请从微信里打开小程序再试',
  notBound: '请先在「我的」里绑定房屋；遇到险情可以直接报',
  forbidden: '这件事您办不了，可以找您的单元长帮忙',
  notFound: '没找到，或者您看不了它',
  conflict: '这件事刚被别人处理过，已为您刷新，请看一眼再决定',
  notNow: '现在还不能这样做，请刷新看看进展',
  secondCorrection: '补正只能一次：这份材料第一次没说要补，现在不能再要。可以收下，或者写明办不了',
  keyReused: '这次提交和上次的内容不一样，请重新打开页面再提交',
  fileRefused: '照片只收 JPEG、PNG 或 WebP，每张不超过 10 MB，请换一张',
  textRefused: '有的话发不出去，请换个说法',
  tooOften: '点得太勤了，请过一会儿再试',
  damaged: '这份资料出了问题，已经告诉管理员，请等修好再来',
  busy: '人有点多，请过几秒再点一次',
  unknownAction: '这个功能没有找到，请更新小程序',
  unexpected: '出了点问题，请再试一次',
} as const

export type ErrorCode = keyof typeof errorTexts

/**
 * Six digits that stand for a request: few enough to be said on the phone. The log has them beside the request's id, so that who is
 * called finds what happened by searching for them. Of a million no two calls of the same hour are likely to share one.
 */
export function askCode(requestId: string): string {
  let sum = 0
  for (const character of requestId) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_000
  return `${1_000_000 + sum}`.slice(1)
}

/** What a failing action answers. `fields` maps a field's path to what is wrong with it. */
export interface ActionError {
  code: ErrorCode
  message: string
  fields?: Record<string, string>
  /** `tooOften` only: from when on it can be done again. */
  retryAt?: string
  requestId: string
}

/** The answer of every action, whatever came in. */
export type ActionAnswer<T = unknown> = { ok: true; data: T } | { ok: false; error: ActionError }

/** An error that is an answer: thrown in an action, turned into `ActionError` at the entry. */
export class Failure extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields?: Record<string, string>,
    message?: string,
    readonly retryAt?: string,
  ) {
    super(message ?? errorTexts[code])
  }
}

/** `throw fail('conflict')`: the code's own sentence, unless a better one is at hand. */
export const fail = (
  code: ErrorCode,
  { fields, message, retryAt }: { fields?: Record<string, string>; message?: string; retryAt?: string } = {},
) => new Failure(code, fields, message, retryAt)
