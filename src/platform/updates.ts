import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { confirm } from './feedback'

/** Offers a new version as soon as WeChat has it on the phone; to be used once, by the app. A browser has no such thing. */
export function useUpdates(): void {
  useEffect(() => {
    if (typeof Taro.getUpdateManager !== 'function') return
    const updates = Taro.getUpdateManager()
    updates.onUpdateReady(() => {
      void confirm({
        title: '有新版可以用了',
        text: '换上只要几秒，您写过的都还在。',
        yes: '现在换',
        no: '等一会',
      }).then(yes => yes && updates.applyUpdate())
    })
  }, [])
}
