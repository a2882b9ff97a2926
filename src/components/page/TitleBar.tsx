import { View } from '@tarojs/components'
import { back, canGoBack } from '@/platform/navigation'
import { topBar } from '@/platform/screen'
import { heading, landmark } from '../a11y/attributes'
import { Icon } from '../icons/Icon'
import { Press } from '../controls/Press'
import './TitleBar.scss'

interface Props {
  title: string
  /** A tab has nothing behind it. */
  isTab?: boolean
}

/** The page's title under the status bar, with the way back. Real px: the phone's own bars don't grow with the text. */
export function TitleBar({ title, isTab }: Props) {
  const { status, height, menu } = topBar()
  const side = { width: `${menu}px` }
  return (
    <View className='title-bar' style={{ paddingTop: `${status}px`, minHeight: `${height}px` }} {...landmark('banner')}>
      <View className='title-bar__side' style={side}>
        {!isTab && (
          <Press id='back' className='title-bar__back' label={canGoBack() ? '返回' : '回首页'} onPress={back}>
            <Icon name={canGoBack() ? 'back' : 'home'} />
          </Press>
        )}
      </View>
      <View className='title-bar__title' {...heading(1)}>
        {title}
      </View>
      <View className='title-bar__side' style={side} />
    </View>
  )
}
