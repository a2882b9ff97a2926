import Taro from '@tarojs/taro'
import { storagePrefix } from './identity'

/** What was stored under a key, or undefined. The caller knows what it stored. */
export function load<T>(key: string): T | undefined {
  const value: unknown = Taro.getStorageSync(storagePrefix() + key)
  return value === '' || value === undefined || value === null ? undefined : (value as T)
}

/**
 * Keeps a value (plain data) over a restart. When the phone's 10 MB for us are full, remembered answers make room, the oldest first.
 * @throws when even that was not enough
 */
export function save(key: string, value: unknown): void {
  for (;;) {
    try {
      Taro.setStorageSync(storagePrefix() + key, value)
      return
    } catch (error) {
      if (!forgetOldest()) throw error
    }
  }
}

export function forget(key: string): void {
  Taro.removeStorageSync(storagePrefix() + key)
}

/** Leaves nothing of this person on the phone. */
export function forgetAll(): void {
  const prefix = storagePrefix()
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(prefix)) Taro.removeStorageSync(key)
}

/** Names of the remembered answers, the oldest first. */
const ANSWERS = 'answers'
const keyOf = (name: string) => `answer.${name}`
const kindOf = (name: string) => name.split('/')[0]

/** Of one kind (what stands before the slash of a name) as many answers are remembered. */
const MOST_OF_A_KIND = 20

const names = () => load<string[]>(ANSWERS) ?? []
const without = (name: string) => names().filter(each => each !== name)

/** What the server answered the last time, or undefined when that is not remembered. */
export const recall = <T>(name: string) => load<T>(keyOf(name))

/** Remembers an answer as long as there is room for it: `queue/mine/toAccept`, `report/<id>`. Nothing depends on it. */
export function remember(name: string, answer: unknown): void {
  const alike = without(name).filter(each => kindOf(each) === kindOf(name))
  alike.slice(0, -(MOST_OF_A_KIND - 1)).forEach(forgetAnswer)
  try {
    // Named last of all: to make room for itself it is not dropped before the others.
    save(ANSWERS, [...without(name), name])
    save(keyOf(name), answer)
  } catch {
    forgetAnswer(name)
  }
}

export function forgetAnswer(name: string): void {
  forget(keyOf(name))
  if (names().includes(name)) save(ANSWERS, without(name))
}

/** Forgets every remembered answer; nothing that the person wrote is one. */
export const forgetAnswers = () => names().forEach(forgetAnswer)

function forgetOldest(): boolean {
  const [oldest] = names()
  if (oldest !== undefined) forgetAnswer(oldest)
  return oldest !== undefined
}
