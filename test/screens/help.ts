/** What stands where no page is. */
import type { Looks } from './found'
import { li } from '../browser/screen'

const page = 'packages/help/lost/index'

export const visits: Looks['visits'] = [[page, li, null, /这一页找不到了.*回首页/]]

export const screens: Looks['screens'] = [{ name: 'lost', who: li, route: () => page }]
