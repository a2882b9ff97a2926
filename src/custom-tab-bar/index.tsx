import { TabBar } from '@/components/page/TabBar'

/** WeChat draws this above each tab page, as a tree of its own; in a browser `Page` draws the same bar. */
export default function CustomTabBar() {
  return <TabBar />
}
// Taro gives WeChat an object where nothing is said; its engine looks for names in these lists.
CustomTabBar.externalClasses = [] as string[]
CustomTabBar.behaviors = [] as string[]
