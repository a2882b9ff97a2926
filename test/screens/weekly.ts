/** 督办单, looked at by the chief lead: what stands on it is written into the world before. */
import type { Looks } from './found'

const page = 'packages/staff/weekly/index'
const chief = 'oXZZ-zhao-jianguo'

export const visits: Looks['visits'] = [[page, chief, null, /上一周.*下一周/]]

export const screens: Looks['screens'] = [{ name: 'weekly', who: chief, route: () => page }]
