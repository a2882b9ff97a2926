/**
 * What a report can be about (DOMAIN §4, P): names, levels, owners, and whether a photo shows that it is settled. The words for each
 * are in `categoryWords.ts`.
 */
import { categoryIds, type Category, type CategoryId } from '@shared/reports/categories'

const of = (level: Category['level'], owner: Category['owner'], name: string) => ({ name, level, owner, onSite: true })
/** Settled by words: there is nothing to take a photo of. */
const talk = (owner: Category['owner'], name: string) => ({ ...of('P4', owner, name), onSite: false })

const table: Record<CategoryId, Omit<Category, 'id'>> = {
  fireLane: of('P0', 'dispatcher', '消防通道堵塞'),
  panicAlarm: of('P0', 'dispatcher', '一键报警'),
  highThrow: of('P0', 'dispatcher', '高空抛物'),
  gasSmell: of('P0', 'dispatcher', '燃气异味'),
  fireSmoke: of('P0', 'dispatcher', '冒烟明火'),
  liftTrapped: of('P0', 'dispatcher', '电梯困人'),
  liftFault: of('P1', 'property', '电梯故障'),
  waterLeak: of('P1', 'property', '漏水跑水'),
  outage: of('P1', 'property', '停水停电停暖'),
  drain: of('P1', 'property', '下水堵塞、污水外溢'),
  roadHole: of('P1', 'property', '井盖缺损、路面塌陷'),
  safety: of('P1', 'police', '治安可疑'),
  ebikeCharging: of('P1', 'unitLead', '电动车违规充电'),
  clutter: of('P2', 'byPlace', '楼道堆物'),
  cleaning: of('P2', 'property', '保洁垃圾'),
  parking: of('P2', 'property', '车辆乱停'),
  noise: of('P2', 'unitLead', '噪音扰民'),
  pets: of('P2', 'unitLead', '犬只宠物'),
  accessControl: of('P2', 'property', '门禁对讲'),
  lighting: of('P3', 'property', '路灯楼道灯'),
  greening: of('P3', 'property', '绿化树木'),
  facility: of('P3', 'property', '公共设施损坏'),
  illegalBuild: of('P3', 'areaLead', '私搭乱建'),
  rental: of('P3', 'unitLead', '出租群租'),
  persimmon: of('P3', 'byPlace', '私摘柿子'),
  dispute: talk('mediator', '邻里纠纷'),
  propertyService: talk('areaLead', '物业服务与收费'),
  staffComplaint: talk('parentOfPerson', '投诉工作人员'),
  affairs: talk('clerk', '办事咨询'),
  suggestion: talk('areaLead', '建议'),
  other: of('P4', 'byPlace', '其他'),
}

/** All categories, in the order in which a person chooses from them: the urgent ones first. */
export const categories: readonly Category[] = categoryIds.map(id => ({ id, ...table[id] }))

/** One category by its id. */
export const categoryOf = (id: CategoryId): Category => ({ id, ...table[id] })
