import { View } from '@tarojs/components'
import { layers } from '@/platform/layers'
import { goTab } from '@/platform/navigation'
import { useStore } from '@/platform/store'
import { tabs } from '@/tabs'
import { landmark } from '../a11y/attributes'
import { cx } from '../cx'
import { Icon } from '../icons/Icon'
import { Badge } from '../display/Pill'
import { Press } from '../controls/Press'
import { currentTab, shownTabs, unreadCount } from './tabState'
import { useSizeClass } from '../a11y/textSize'
import './TabBar.scss'

/**
 * The tabs at the foot. Its root carries the size class itself: in WeChat no page is around it. While something lies over the page it
 * is away: WeChat draws it above all that a page can draw.
 */
export function TabBar() {
  const shown = useStore(shownTabs)
  const current = useStore(currentTab)
  const unread = useStore(unreadCount)
  const sizeClass = useSizeClass()
  if (useStore(layers).length > 0) return null
  return (
    <View className={cx('tab-bar', sizeClass)} {...landmark('navigation', '主导航')}>
      {tabs
        .filter(tab => shown.includes(tab.key))
        .map(tab => (
          <Press
            key={tab.key}
            id={`tab-${tab.key}`}
            className={cx('tab-bar__tab', tab.key === current && 'tab-bar__tab--on')}
            chosen={tab.key === current}
            label={tab.key === 'messages' && unread > 0 ? `${tab.text}${unread} 条未读` : tab.text}
            onPress={() => goTab(tab.page)}
          >
            <View className='tab-bar__icon'>
              <Icon name={tab.icon} size='l' />
            </View>
            <View className='tab-bar__word'>{tab.text}</View>
            {tab.key === 'messages' && (
              <View className='tab-bar__badge'>
                <Badge count={unread} />
              </View>
            )}
          </Press>
        ))}
    </View>
  )
}
