/** 三率 and the community's open numbers as data (DOMAIN §4, P). */
import type { CategoryId } from '@shared/reports/categories'

/** Why a report is not to count, offered as a tap; other words are possible. */
export const exclusionReasons = [
  '不是社区能办的事，已经转给主管部门',
  '天气、停电这样的意外，谁都没办法',
  '反映的情况核实后不存在',
  '同一件事已经算过一次',
]

/** Categories that are shown together to everybody: few enough for each to have many reports. Complaints about who works here are in none. */
export const openGroups: readonly { id: string; name: string; categories: readonly CategoryId[] }[] = [
  { id: 'urgent', name: '急事险情', categories: ['fireLane', 'panicAlarm', 'highThrow', 'gasSmell', 'fireSmoke', 'liftTrapped', 'safety', 'ebikeCharging'] },
  { id: 'supply', name: '水电暖、电梯、下水', categories: ['liftFault', 'waterLeak', 'outage', 'drain', 'roadHole'] },
  { id: 'tidy', name: '卫生、楼道、停车', categories: ['clutter', 'cleaning', 'parking'] },
  { id: 'repair', name: '设施、路灯、绿化', categories: ['accessControl', 'lighting', 'greening', 'facility', 'illegalBuild', 'persimmon'] },
  { id: 'neighbours', name: '邻里之间', categories: ['noise', 'pets', 'rental', 'dispute'] },
  { id: 'talk', name: '咨询、建议、其他', categories: ['propertyService', 'affairs', 'suggestion', 'other'] },
] // prettier-ignore

/** Cells of fewer than so many are shown to nobody who does not work on them (DOMAIN §12). */
export const smallestCell = 5

/** Into so many slots households fall, by chance: enough to tell whether five of them stand behind a figure, too few to tell which. */
export const householdSlots = 64
