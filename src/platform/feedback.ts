import Taro from '@tarojs/taro'

/** A few words that vanish by themselves. Not for errors that need an answer. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
}

export interface Question {
  title: string
  text?: string
  /** Words on the button that goes on, a verb; at most 4 characters in WeChat. */
  yes?: string
  no?: string
}

/** Asks before something that can't be taken back. */
export async function confirm({ title, text = '', yes = '好', no = '再想想' }: Question): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText: yes,
    cancelText: no,
    confirmColor: '#C2410C',
  })
  return answer.confirm
}

/** Opens the dialler with a number. */
export function call(phone: string): void {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}
