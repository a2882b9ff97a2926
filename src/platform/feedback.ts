import Taro from '@tarojs/taro'
import { createStore } from './store'

export interface Question {
  title: string
  text?: string
  /** Words on the button that goes on, a verb; at most 4 characters in WeChat. */
  yes?: string
  no?: string
}

/** Something said that the page draws itself, and that stays until it is tapped: a notice has no `no`. */
export interface Said extends Question {
  answer: (yes: boolean) => void
}

/** Whether pages draw questions and notices themselves: WeChat's own keep their small letters, and vanish by themselves. */
export const drawnByPage = createStore(false)

/** What waits for a tap, the oldest first. */
export const said = createStore<readonly Said[]>([])

const say = (question: Question) =>
  new Promise<boolean>(resolve => {
    const entry: Said = {
      ...question,
      answer: yes => {
        said.set(said.get().filter(each => each !== entry))
        resolve(yes)
      },
    }
    said.set([...said.get(), entry])
  })

/** A few words that vanish by themselves, but in the elder edition. Not for errors that need an answer. */
export function toast(text: string): void {
  // Tapped twice it is said once.
  if (drawnByPage.get()) void (said.get().some(({ title }) => title === text) || say({ title: text }))
  else void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
}

/** Asks before something that can't be taken back. */
export async function confirm({ title, text = '', yes = '好', no = '再想想' }: Question): Promise<boolean> {
  if (drawnByPage.get()) return say({ title, text, yes, no })
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
