/** The screens of whoever works here. */
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { aGoodRow, anExcelFile } from '../factories/aRoster'
import { plants } from '../factories/plantedErrors'
import { admin, detail, li, wang, type Screen } from './screen'

export const staffScreens: Screen[] = [
  { name: 'work', who: wang, route: () => 'pages/work/index' },
  { name: 'work-grid', who: 'oXZZ-zhou-min', route: () => 'pages/work/index' },
  { name: 'reviews', who: 'oXZZ-zhou-min', route: () => 'packages/staff/reviews/index' },
  { name: 'staff-detail', who: wang, route: detail(wang, 'assigned') },
  {
    name: 'staff-resolve',
    who: wang,
    route: report => `packages/staff/resolve/index?id=${report(wang, 'inProgress')}`,
    prepare: async phone => {
      await phone.tap('resolve')
      await phone.sees('还差 1 样')
    },
  },
  {
    name: 'record-mandate',
    who: wang,
    route: () => 'packages/people/record/index',
    prepare: async phone => {
      for (const code of ['XZZ-2-E05', 'XZZ-2-E05-B03', 'XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03-U2-0402'])
        await phone.tap(`door-${code}`)
      await phone.tap(`principal-${personIdOf(li)}`)
      await phone.tap('period-90')
      await phone.tap('record-send')
      await phone.sees('请选谁来代办')
    },
  },
  {
    name: 'record-consent',
    who: wang,
    route: () => 'packages/people/requests/index',
    prepare: async phone => {
      await phone.tap('record-XZZ-2-E05-B03-U2-0101')
      await phone.sees('家长姓名')
    },
  },
  { name: 'bind-requests', who: wang, route: () => 'packages/people/requests/index' },
  { name: 'bind-requests-matched', who: 'oXZZ-zhao-guifang', route: () => 'packages/people/requests/index' },
  {
    name: 'work-more',
    who: wang,
    route: () => 'pages/work/index',
    prepare: async phone => {
      await phone.tap('work-more')
      await phone.sees('一次办几件')
    },
  },
  { name: 'work-chief', who: 'oXZZ-zhao-jianguo', route: () => 'pages/work/index' },
  {
    name: 'staff-batch',
    who: wang,
    route: () => 'packages/staff/batch/index?of=mine',
    prepare: async phone => {
      await phone.tap('batch-all')
      await phone.sees(/已选 \d+ 件/)
    },
  },
  {
    name: 'staff-pause',
    who: wang,
    route: detail(wang, 'inProgress'),
    prepare: async phone => {
      await phone.tap('staff-suspend')
      await phone.tap('staff-pause-send')
      await phone.sees('请选一样：在等什么')
    },
  },
  { name: 'staff-in-progress', who: wang, route: detail(wang, 'inProgress') },
  { name: 'grid-community', who: 'oXZZ-zhao-jianguo', route: () => 'packages/grid/node/index?code=XZZ' },
  { name: 'grid-building', who: 'oXZZ-liu-chunmei', route: () => 'packages/grid/node/index?code=XZZ-2-E05-B05' },
  {
    name: 'grid-appoint',
    who: 'oXZZ-liu-chunmei',
    route: () => 'packages/grid/node/index?code=XZZ-2-E05-B05-U1',
    prepare: async phone => {
      await phone.tap('post-0-fill')
      await phone.page.locator('[id^="appoint-p"]').first().click()
      await phone.sees('从哪天起')
    },
  },
  { name: 'grid-leave', who: wang, route: () => 'packages/grid/leave/index' },
  { name: 'grid-on-leave', who: 'oXZZ-guo-zhigang', route: () => 'packages/grid/leave/index' },
  { name: 'grid-gaps', who: 'oXZZ-zhao-jianguo', route: () => 'packages/grid/gaps/index' },
  { name: 'roles', who: admin, route: () => 'packages/grid/roles/index' },
  {
    name: 'roles-found',
    who: admin,
    route: () => 'packages/grid/roles/index',
    prepare: async phone => {
      await phone.type('person-name', '曲素珍')
      await phone.tap('person-go')
      await phone.page.locator('[id^="person-p"]').first().click()
      await phone.sees('暂停履职')
      await phone.tap('role-unitLead')
      await phone.tap('area-XZZ-2')
      await phone.sees(/单元长/)
    },
  },
  {
    name: 'roles-grant',
    who: admin,
    route: () => 'packages/grid/roles/index',
    prepare: async phone => {
      await phone.tap('role-mediator')
      await phone.tap('held-XZZ-more-mediator')
      await phone.type('find-name', '欧阳明月')
      await phone.tap('find-go')
      await phone.page.locator('[id^="find-p"]').first().click()
      await phone.tap('appoint-limited')
      await phone.sees('任到哪天')
    },
  },
  {
    name: 'roles-end',
    who: admin,
    route: () => 'packages/grid/roles/index',
    prepare: async phone => {
      await phone.tap('role-areaLead')
      await phone.tap('held-XZZ-1-0-end')
      await phone.tap('end-later')
      await phone.sees('任到哪天')
    },
  },
  { name: 'work-suspended', who: 'oXZZ-qu-suzhen', route: () => 'pages/work/index' },
  {
    name: 'audit',
    who: 'oXZZ-fang-zheng',
    route: () => 'packages/audit/index',
    prepare: async phone => {
      await phone.tap('audit-verify')
      await phone.sees('一条不差')
    },
  },
  { name: 'mend', who: admin, route: () => 'packages/staff/mend/index' },
  {
    name: 'grid-split',
    who: 'oXZZ-liu-chunmei',
    route: () => 'packages/grid/regrid/index?code=XZZ-2-E05-B03-U2&kind=split',
    prepare: async phone => {
      for (const home of ['0501', '0502', '0601']) await phone.tap(`home-XZZ-2-E05-B03-U2-${home}`)
      await phone.sees('也就是说')
    },
  },
  {
    name: 'grid-move-home',
    who: 'oXZZ-liu-chunmei',
    route: () => 'packages/grid/regrid/index?code=XZZ-2-E05-B03-U2&kind=moveHome',
    prepare: async phone => {
      await phone.tap('regrid-send')
      await phone.sees('请点选至少一户')
      await phone.tap('home-XZZ-2-E05-B03-U2-0402')
      await phone.tap('unit-XZZ-2-E05-B03-U3')
      await phone.sees('也就是说')
    },
  },
  {
    name: 'grid-move-building',
    who: 'oXZZ-zhao-jianguo',
    route: () => 'packages/grid/regrid/index?code=XZZ-2-E05-B03&kind=moveBuilding',
    prepare: phone => phone.tap('estate-XZZ-2-E06'),
  },
  { name: 'grid-planned', who: 'oXZZ-liu-chunmei', route: () => 'packages/grid/node/index?code=XZZ-2-E05-B04-U1' },
  { name: 'grid-changes', who: 'oXZZ-zhao-jianguo', route: () => 'packages/grid/changes/index' },
  { name: 'roster', who: 'oXZZ-song-lina', route: () => 'packages/roster/index' },
  {
    name: 'roster-errors',
    who: 'oXZZ-song-lina',
    route: () => 'packages/roster/index',
    prepare: async phone => {
      const wrong = Object.values(plants)
      const bytes = await anExcelFile(
        wrong.map(({ change }, n) => {
          const row = aGoodRow(n, () => 0.5)
          return {
            ...row.written,
            ...change(
              row,
              n,
              aGoodRow(n + 500, () => 0.5),
            ),
          }
        }),
      )
      await phone.attach('choose', { name: '小寨子社区花名册（2026 年 11 月 最后一版）.xlsx', bytes })
      await phone.sees(/有 \d+ 处要改/)
    },
  },
  {
    name: 'roster-good',
    who: 'oXZZ-song-lina',
    route: () => 'packages/roster/index',
    prepare: async phone => {
      const bytes = await anExcelFile([aGoodRow(1, () => 0.5).written, aGoodRow(2, () => 0.5).written])
      await phone.attach('choose', { name: '花名册.xlsx', bytes })
      await phone.sees('查过了，没有问题')
    },
  },
  { name: 'work-clerk', who: 'oXZZ-song-lina', route: () => 'pages/work/index' },
  { name: 'staff-me', who: wang, route: () => 'pages/me/index' },
]
