import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { said } from '@/platform/feedback'
import { useOnScreen } from '@/platform/navigation'
import { useStore } from '@/platform/store'
import { dialog, heading } from '../a11y/attributes'
import { focusOn } from '../a11y/focus'
import { Button } from '../controls/Button'
import { useLayer } from '../layout/useLayer'
import './Asked.scss'

/**
 * In the elder edition: a question or a notice in the page's own letters, the safe answer on top. It stays until it is tapped; Back is the
 * safe answer too.
 */
export function Asked() {
  const front = useOnScreen()
  const [first] = useStore(said)
  const open = front ? first : undefined
  useEffect(() => open && focusOn('asked-no', () => open.answer(false)), [open])
  useLayer(!!open, () => open?.answer(false))
  if (!open) return null
  const { title, text, yes, no, answer } = open
  return (
    <View className='sheet' {...dialog(title)}>
      <View className='sheet__veil' catchMove />
      <View className='asked'>
        <View className='asked__title' {...heading(2)}>
          {title}
        </View>
        {text && <View>{text}</View>}
        <Button id='asked-no' wide onPress={() => answer(false)}>
          {no ?? '知道了'}
        </Button>
        {yes && (
          <Button id='asked-yes' look='line' wide onPress={() => answer(true)}>
            {yes}
          </Button>
        )}
      </View>
    </View>
  )
}
