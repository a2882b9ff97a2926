/** 便民电话, times at the counter and what ends, looked at as a resident and as the counter. */
import type { Looks } from './found'
import { li } from '../browser/screen'

const pages = {
  directory: 'packages/services/directory/index',
  book: 'packages/services/book/index',
  expiring: 'packages/services/expiring/index',
  day: 'packages/counter/day/index',
  keep: 'packages/counter/directory/index',
  saved: 'packages/counter/saved/index',
} as const
const [clerk, guest] = ['oXZZ-song-lina', 'oXZZ-he-wei']
const service = 'residencePermit'
const soon = { days: [] as string[] }

export const visits: Looks['visits'] = [
  [pages.directory, guest, null, /全部.*水电暖.*开锁.*社区办事窗口.*打电话.*今天谁值班/],
  [pages.book, li, { service }, /办什么事.*居住证.*来窗口.*几点.*我家约的/],
  [pages.expiring, li, null, /居住证签注.*还没记哪天到期.*怎么办/],
  [pages.day, clerk, null, /哪天.*替人约/],
  [pages.keep, clerk, null, /核对.*都对.*加一个/],
  [pages.saved, clerk, null, /少跑的路|没有估算/],
]

export const before: Looks['before'] = async call => {
  const found = (await call(li, 'services.slots', {})) as { days: string[]; items: { id: string; left: number }[] }
  soon.days = found.days
  const slot = found.items.find(({ left }) => left > 0)?.id ?? `${found.days[1]}#c0900`
  await call(li, 'services.book', { slot, service })
  await call(li, 'services.noteExpiry', { service, until: `${new Date().getFullYear() + 1}-06-30` })
}

export const screens: Looks['screens'] = [
  {
    name: 'directory',
    who: li,
    route: () => pages.directory,
    prepare: phone => phone.sees('今天谁值班'),
  },
  {
    name: 'book',
    who: li,
    route: () => `${pages.book}?service=${service}`,
    prepare: async phone => {
      await phone.sees('约好了')
    },
  },
  { name: 'expiring', who: li, route: () => pages.expiring, prepare: phone => phone.sees('怎么办') },
  { name: 'counter-day', who: clerk, route: () => pages.day, prepare: phone => phone.sees('替人约') },
  {
    name: 'counter-close',
    who: clerk,
    route: () => pages.day,
    prepare: async phone => {
      await phone.tap('day-close')
      await phone.page
        .getByText(/为什么停办/)
        .locator('visible=true')
        .first()
        .waitFor()
    },
  },
  {
    name: 'counter-directory',
    who: clerk,
    route: () => pages.keep,
    prepare: async phone => {
      await phone.tap('write-pharmacy')
      await phone.sees('几点到几点')
    },
  },
  { name: 'counter-saved', who: clerk, route: () => pages.saved, prepare: phone => phone.sees('没有估算') },
]
