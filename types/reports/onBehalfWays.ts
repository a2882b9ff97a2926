/** How somebody asked staff to report something for them. */
export const onBehalfWays = ['phone', 'visit', 'counter'] as const
export type OnBehalfWay = (typeof onBehalfWays)[number]
export const onBehalfWayLabels: Record<OnBehalfWay, string> = {
  phone: '电话里说的',
  visit: '上门时说的',
  counter: '到窗口说的',
}
