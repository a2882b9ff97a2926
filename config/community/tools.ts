/** 公用工具: what the community lends, and on which terms (DOMAIN §14). All of it is a sample (P). */
import type { Purpose } from './purposes'

export interface Tool {
  id: string
  name: string
  /** What to know before one asks for it. */
  note: string
}

export const tools: readonly Tool[] = [
  { id: 'ladder', name: '人字梯', note: '两米高，要有人扶着用' },
  { id: 'drill', name: '电钻', note: '带一盒钻头，中午和晚上别用' },
  { id: 'handcart', name: '手推车', note: '能推两百斤，搬家、搬花盆都行' },
  { id: 'pump', name: '打气筒', note: '自行车、电动车、轮椅都能打' },
  { id: 'toolbox', name: '工具箱', note: '锤子、钳子、螺丝刀、卷尺' },
]

export const lendingRules = {
  /** Days ahead for which a tool can be asked for. */
  daysAhead: 14,
} as const

export const lending: Purpose = { says: '写明谁借了公用工具、还了没有', basis: 'consent', days: 180 }
