import { createStore } from '@/platform/store'
import type { TabKey } from '@/tabs'

/** What the tab bar shows. `features` sets who sees which tab and how much is unread; `Page` sets where the person is. */
export const shownTabs = createStore<readonly TabKey[]>(['home', 'reports', 'messages', 'me'])
export const unreadCount = createStore(0)
export const currentTab = createStore<TabKey>('home')
