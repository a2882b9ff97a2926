/** 回访, looked at by the window: whom to call is drawn when reports close in silence; here the list is as it mostly is. */
import type { Looks } from './found'

const page = 'packages/staff/callBacks/index'
const clerk = 'oXZZ-song-lina'

export const visits: Looks['visits'] = [[page, clerk, null, /没有要打的电话/]]

export const screens: Looks['screens'] = [{ name: 'call-backs', who: clerk, route: () => page }]
