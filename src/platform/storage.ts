import Taro from '@tarojs/taro'
import { storagePrefix } from './identity'

/** What was stored under a key, or undefined. The caller knows what it stored. */
export function load<T>(key: string): T | undefined {
  const value: unknown = Taro.getStorageSync(storagePrefix() + key)
  return value === '' || value === undefined || value === null ? undefined : (value as T)
}

/** Keeps a value (plain data) over a restart. @throws when the phone's 10 MB for us are full */
export function save(key: string, value: unknown): void {
  Taro.setStorageSync(storagePrefix() + key, value)
}

export function forget(key: string): void {
  Taro.removeStorageSync(storagePrefix() + key)
}
