/** The Chinese of what staff choose while they write a service; residents never read it. */
import type { FactValue, FieldRule, KnownFact, PaperPicture } from './spec'

/** What may be known of somebody. */
export const factLabels: Record<KnownFact, string> = {
  ageBand: '多大岁数',
  home: '住在小寨子',
  relation: '跟房子的关系',
  lease: '租约没到期',
}

export const factValueLabels: Record<FactValue<KnownFact>, string> = {
  from0: '不到 14 岁',
  from14: '14 到 17 岁',
  from18: '18 到 59 岁',
  from60: '60 到 64 岁',
  from65: '65 到 69 岁',
  from70: '70 多岁',
  from80: '80 多岁',
  from90: '90 多岁',
  from100: '100 岁以上',
  here: '住在小寨子',
  owner: '房主',
  family: '房主的家里人',
  tenant: '租户',
  running: '租约没到期',
}

/** The drawings of papers. */
export const pictureLabels: Record<PaperPicture, string> = {
  idCard: '身份证',
  householdRegister: '户口本',
  lease: '合同',
  deed: '房产证',
  photo: '照片',
  form: '表格',
  certificate: '证书',
  bankCard: '银行卡',
  letter: '信、证明',
}

/** How something is filled in. */
export const fieldKinds = ['text', 'phone', 'day'] as const satisfies readonly FieldRule['kind'][]
export const fieldKindLabels: Record<FieldRule['kind'], string> = { text: '写字', phone: '写电话号码', day: '选日子' }
