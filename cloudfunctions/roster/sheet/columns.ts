/** The columns of a roster: what they are called in our own files, and in those that offices have. Data. */
import type { Relation } from '@shared/people/labels'

export const columnIds = [
  'code',
  'address',
  'estate',
  'building',
  'unit',
  'door',
  'name',
  'relation',
  'phone',
  'idNumber',
  'leaseUntil',
] as const
export type ColumnId = (typeof columnIds)[number]

/** The first word is ours; a heading matches without its spaces, brackets and what stands in them. */
export const headings: Record<ColumnId, readonly [string, ...string[]]> = {
  code: ['房屋编码', '编码', '户编码', '房屋代码', '位置码'],
  address: ['地址', '房屋地址', '住址', '详细地址', '门牌', '房屋'],
  estate: ['小区', '小区名称'],
  building: ['楼', '楼号', '楼栋', '栋', '幢', '楼幢'],
  unit: ['单元', '单元号'],
  door: ['室', '房号', '室号', '门牌号', '房间号'],
  name: ['姓名', '名字', '住户姓名', '居民姓名'],
  relation: ['关系', '住户类型', '身份', '人员类别', '居住类型'],
  phone: ['手机号', '手机', '手机号码', '电话', '联系电话', '联系方式', '电话号码'],
  idNumber: ['身份证号', '身份证', '身份证号码', '证件号码', '证件号', '公民身份号码'],
  leaseUntil: ['租期到', '租期', '租期至', '租期截止', '到期日', '合同到期', '合同到期日'],
}

/** Columns of our own exports that nothing is read from. */
export const boundHeading = '是否绑定'

/** Words of the column 关系. */
export const relationWords: Record<Relation, readonly string[]> = {
  owner: ['业主', '房主', '产权人'],
  family: ['家人', '家属', '家庭成员', '配偶', '子女', '父母'],
  tenant: ['租客', '租户', '承租人', '房客'],
}

export const headingOf = (column: ColumnId) => headings[column][0]

/** `手机号 (必填)*` → `手机号`. */
const bare = (heading: string) => heading.replace(/[((【[].*?[))】\]]/g, '').replace(/[\s*::]/g, '')

const byHeading = new Map(columnIds.flatMap(id => headings[id].map(word => [word, id] as const)))

export const columnOf = (heading: string): ColumnId | undefined => byHeading.get(bare(heading))
