/** What reaches somebody, and whom staff call, looked at for both sides. */
import type { Looks } from './found'

const reminders = 'packages/messages/reminders/index'
const calls = 'packages/staff/calls/index'
const reach = 'packages/figures/reach/index'
const resident = 'oXZZ-li-xiuying'
const chief = 'oXZZ-zhao-jianguo'

export const visits: Looks['visits'] = [
  [reminders, resident, null, /再要一次.*微信不吵您/],
  [calls, chief, null, /都通知到了|告诉了/],
  // What a message led to and is not there, or not for whoever taps it.
  ['packages/report/detail/index', resident, { id: 'r000000000000000000000000' }, /没找到，或者您看不了它/],
  ['packages/board/item/index', resident, { id: 'r000000000000000000000000' }, /没找到，或者您看不了它/],
  ['packages/grid/node/index', resident, { code: 'XZZ-9-E99' }, /没找到，或者您看不了它/],
  [reach, chief, null, /小寨子社区.*(通知了|这个月还没有数)/],
]

export const screens: Looks['screens'] = [
  { name: 'reminders', who: resident, route: () => reminders },
  { name: 'calls', who: chief, route: () => calls },
  { name: 'reach', who: chief, route: () => reach },
]

/** A fire at night: the desk is told by nobody but the inbox. */
export const before: Looks['before'] = async call => {
  await call(resident, 'reports.submit', {
    photos: [],
    text: '楼道有焦糊味',
    place: 'XZZ-2-E05-B03-U2',
    category: 'fireSmoke',
  })
}
