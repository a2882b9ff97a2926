/** 我也遇到, 并案 and the codes on the walls. */
import type { Looks } from './found'
import { li, wang } from '../browser/screen'

const zhang = 'oXZZ-zhang-min'
const liu = 'oXZZ-liu-yang'
const lampAt = 'XZZ-2-E05-B05-U1-S01'
const codes = 'packages/grid/codes/index'
const merge = 'packages/staff/merge/index'

export const visits: Looks['visits'] = [
  [codes, wang, { code: 'XZZ-2-E05-B03-U2' }, /扫一扫，拍一拍/],
  [merge, wang, 'inHand', /选同一件事的那一件/],
]

export const before: Looks['before'] = async call => {
  const lamp = { photos: [], text: '楼道灯不亮了', place: lampAt, category: 'lighting' }
  await call(li, 'reports.submit', lamp)
  const other = await call(li, 'reports.submit', { ...lamp, place: 'XZZ-2-E05-B05-U2-S01' })
  const { id, version } = other as { id: string; version: number }
  await call(liu, 'reports.joinIn', { id, version })
}

export const screens: Looks['screens'] = [
  {
    name: 'similar',
    who: zhang,
    route: () => `packages/report/submit/index?scene=${lampAt}`,
    prepare: async phone => {
      await phone.type('words', '楼道灯不亮，晚上看不见')
      // 长辈版 asks one thing after the other, and this last.
      if (await phone.page.locator('[id="step-next"]:visible').count())
        for (const next of ['step-next', 'step-next', 'category-lighting', 'submit']) await phone.tap(next)
      await phone.sees('有人报过了')
      await phone.page.getByText('还是要新报').last().scrollIntoViewIfNeeded()
    },
  },
  { name: 'reports-followed', who: liu, route: () => 'pages/reports/index' },
  {
    name: 'followed',
    who: liu,
    route: () => 'pages/reports/index',
    prepare: async phone => {
      await phone.page.getByText('邻居报的，您跟着').first().click()
      await phone.sees('您也遇到了，跟着这一件')
    },
  },
  { name: 'codes', who: wang, route: () => `${codes}?code=XZZ-2-E05-B03` },
  { name: 'staff-merge', who: wang, route: report => `${merge}?id=${report(wang, 'inProgress')}` },
]
