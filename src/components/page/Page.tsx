import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useShown } from '@/platform/navigation'
import { useOnline } from '@/platform/network'
import type { TabKey } from '@/tabs'
import { landmark, status } from '../a11y/attributes'
import { cx } from '../cx'
import { Icon } from '../icons/Icon'
import { Asked } from './Asked'
import { Covered } from './Covered'
import { TabBar } from './TabBar'
import { currentTab } from './tabState'
import { useSizeClass } from '../a11y/textSize'
import { TitleBar } from './TitleBar'
import './Page.scss'

interface Props {
  title: string
  /** Which tab this page is, when it is one. */
  tab?: TabKey
  /** In the place of the title bar, e.g. a Hero; `title` then only names the page. */
  head?: ReactNode
  /** Stays at the foot: the page's main buttons, side by side. */
  foot?: ReactNode
  children: ReactNode
}

/**
 * What every page is made of: title, content, foot; text size, safe areas, a word when there is no network, tabs in a browser (WeChat
 * draws them itself), and what keeps it still while a sheet lies over it.
 */
export function Page({ title, tab, head, foot, children }: Props) {
  const online = useOnline()
  const sizeClass = useSizeClass()
  useShown(() => tab && currentTab.set(tab))
  const inBrowser = process.env.TARO_ENV === 'h5'
  return (
    <View className={cx('page', sizeClass, tab && 'page--under-tabs')}>
      {head ?? <TitleBar title={title} isTab={!!tab} />}
      {!online && (
        <View className='page__offline' {...status()}>
          <Icon name='wifi' />
          <View>没有网络。看到的可能不是最新的</View>
        </View>
      )}
      <View className='page__body' {...landmark('main')}>
        {children}
      </View>
      {foot && (
        <View className={cx('page__foot', tab && 'page__foot--above-tabs')} {...landmark('contentinfo')}>
          {foot}
        </View>
      )}
      {tab && inBrowser && <TabBar />}
      <Asked />
      <Covered />
    </View>
  )
}
