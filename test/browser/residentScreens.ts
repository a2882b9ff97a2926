/** The screens of residents and guests. */
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { samplePhoto } from '../cloud/seed/photos'
import { detail, door, li, type Screen } from './screen'

export const residentScreens: Screen[] = [
  { name: 'home', who: li, route: () => 'pages/home/index' },
  { name: 'home-guest', who: 'oXZZ-he-wei', route: () => 'pages/home/index' },
  { name: 'reports', who: li, route: () => 'pages/reports/index' },
  { name: 'reports-empty', who: 'oXZZ-he-wei', route: () => 'pages/reports/index' },
  { name: 'submit', who: li, route: () => 'packages/report/submit/index' },
  {
    name: 'submit-filled',
    who: li,
    route: () => 'packages/report/submit/index',
    prepare: async phone => {
      const bytes = await samplePhoto('clutter')
      await phone.photograph(
        'photos-add',
        [1, 2, 3, 4].map(n => ({ name: `${n}.jpg`, bytes })),
      )
      await phone.type('words', '三层楼道堆了好多纸箱，老人下楼差点绊倒，已经好几天了')
    },
  },
  { name: 'place', who: li, route: () => 'packages/report/place/index' },
  { name: 'done', who: li, route: report => `packages/report/done/index?id=${report(li, 'inProgress')}` },
  { name: 'detail-in-progress', who: li, route: detail(li, 'inProgress') },
  { name: 'detail-resolved', who: li, route: detail(li, 'resolved') },
  { name: 'detail-closed', who: li, route: detail(li, 'closed') },
  { name: 'detail-not-there', who: li, route: () => 'packages/report/detail/index?id=r000' },
  { name: 'messages', who: li, route: () => 'pages/messages/index' },
  { name: 'me', who: li, route: () => 'pages/me/index' },
  { name: 'me-guest', who: 'oXZZ-he-wei', route: () => 'pages/me/index' },
  { name: 'bind-estate', who: 'oXZZ-he-wei', route: () => 'packages/people/bind/index' },
  {
    name: 'bind-who',
    who: 'oXZZ-he-wei',
    route: () => `packages/people/bind/index?home=${door}`,
    prepare: async phone => {
      await phone.type('name', '古丽娜尔·阿不都热合曼')
      await phone.tap('relation-tenant')
      await phone.tap('send')
      await phone.sees('请选租期到哪一天')
    },
  },
  {
    name: 'bind-child',
    who: 'oXZZ-he-wei',
    route: () => `packages/people/bind/index?home=${door}`,
    prepare: async phone => {
      await phone.tap('under14')
      await phone.sees('要家长先同意')
    },
  },
  { name: 'me-guardian', who: 'oXZZ-chen-xiaoyan', route: () => 'pages/me/index' },
  { name: 'children', who: 'oXZZ-chen-xiaoyan', route: () => 'packages/people/children/index' },
  {
    name: 'children-refuse',
    who: 'oXZZ-chen-xiaoyan',
    route: () => 'packages/people/children/index',
    prepare: async phone => {
      await phone.tap('refuse-XZZ-2-E05-B03-U2-0501')
      await phone.sees('不是我家的孩子')
    },
  },
  { name: 'mandates-none', who: li, route: () => 'packages/people/mandates/index' },
  {
    name: 'mandates-give',
    who: li,
    route: () => 'packages/people/mandates/index',
    prepare: async phone => {
      await phone.tap('let-act-open')
      await phone.tap(`agent-${personIdOf('oXZZ-wang-haining')}`)
      await phone.tap('period-365')
      await phone.sees('每做一件')
    },
  },
  { name: 'mandates-held', who: 'oXZZ-zhao-guifang', route: () => 'packages/people/mandates/index' },
  {
    name: 'principal',
    who: 'oXZZ-zhao-guifang',
    route: () => `packages/people/principal/index?id=${personIdOf('oXZZ-wan-changjiang')}&name=万长江`,
  },
  { name: 'submit-for', who: 'oXZZ-zhao-guifang', route: () => 'packages/report/submit/index' },
  {
    name: 'profile',
    who: li,
    route: () => 'packages/people/profile/index',
    prepare: async phone => {
      await phone.tap('change-phone')
      await phone.type('contact-value', '12345')
      await phone.tap('contact-save')
      await phone.sees('手机号是 11 位数字')
    },
  },
  { name: 'seen-empty', who: 'oXZZ-he-wei', route: () => 'packages/people/seen/index' },
  {
    name: 'export',
    who: 'oXZZ-zhang-min',
    route: () => 'packages/people/export/index',
    prepare: async phone => {
      await phone.tap('export-make')
      await phone.sees('基本情况')
    },
  },
  {
    name: 'leave',
    who: li,
    route: () => 'packages/people/leave/index',
    prepare: async phone => {
      await phone.tap('leave-send')
      await phone.page.locator('.field__error:visible').first().waitFor()
    },
  },
  { name: 'me-suspended', who: 'oXZZ-qu-suzhen', route: () => 'pages/me/index' },
]
