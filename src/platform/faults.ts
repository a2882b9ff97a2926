import { useError } from '@tarojs/taro'
import { toast } from './feedback'

/** Says that a tap came to nothing where our own script failed on it, instead of staying silent; to be used once, by the app. */
export function useFaults(): void {
  useError(() => toast('这一下没办成，您写的都还在。请再点一次'))
}
