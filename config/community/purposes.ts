/**
 * What personal data are for here, on what basis of the law, and how long they are kept (P: the community's own numbers).
 * Which field is for what, the collections themselves say (cloudfunctions/<domain>/personalData.ts).
 */

/** The articles of the 个人信息保护法 (Personal Information Protection Law) that a purpose can stand on. */
export const bases = {
  consent: '第十三条第一项（本人同意）',
  duty: '第十三条第三项（履行法定职责）',
  emergency: '第十三条第四项（紧急情况下保护生命健康和财产安全）',
  sensitive: '第二十八、二十九条（敏感个人信息，单独同意）',
  child: '第三十一条（不满十四周岁，监护人同意）',
  audit: '第五十一条、第五十四条（安全措施和合规审计）',
  rights: '第四十五、四十七条（查阅、复制和删除）',
} as const
export type Basis = keyof typeof bases

export interface Purpose {
  /** What it is for, as the person reads it. */
  says: string
  basis: Basis
  /** Days that it is kept after the day from which its retention counts; null as long as the person does not leave. */
  days: number | null
}

export const membership: Purpose = { says: '认得您是谁、住哪一户，让您能办事', basis: 'consent', days: null }
export const reaching: Purpose = { says: '有急事联系您', basis: 'consent', days: null }
/** Somebody without an account: whoever is called is called within a year. */
export const callingBack: Purpose = { says: '打电话告诉您事情办得怎么样', basis: 'consent', days: 365 }
export const identifying: Purpose = { says: '办事时核对身份', basis: 'sensitive', days: null }
export const binding: Purpose = { says: '核对您住哪一户', basis: 'consent', days: null }
export const acting: Purpose = { says: '写明谁可以替谁办事', basis: 'consent', days: null }
export const guarding: Purpose = { says: '写明哪位家长同意孩子使用', basis: 'child', days: null }
export const showing: Purpose = { says: '按您选的版本和字号显示', basis: 'consent', days: null }
export const registering: Purpose = { says: '社区登记谁住在哪一户', basis: 'duty', days: null }
export const handling: Purpose = { says: '办理您反映的事', basis: 'consent', days: null }
export const answering: Purpose = { says: '写明谁在办、谁负责', basis: 'duty', days: null }
export const telling: Purpose = { says: '把进展告诉您', basis: 'consent', days: 365 }
export const watching: Purpose = { says: '写明谁看过、动过您的资料', basis: 'audit', days: 1095 }
export const mending: Purpose = { says: '找出坏掉的资料，修好它', basis: 'audit', days: 365 }
export const leaving: Purpose = { says: '注销时把资料清干净', basis: 'rights', days: 1 }

/** A refused or withdrawn request is of no use once it cannot be asked about; an approved one shows how a binding came about. */
export const refusedBinding: Purpose = { ...binding, days: 180 }
export const doneBinding: Purpose = { ...binding, days: 1095 }
/** A child's request to which no guardian says anything: nothing of a child is kept without consent. */
export const unansweredBinding: Purpose = { ...binding, days: 30 }

/** 休假交接: lets a call that was cut off go on, and whoever is back from the longest leave take back what they gave over. */
export const handingOver: Purpose = { ...answering, days: 400 }

/** A report that is over, with its photos: after that it is only counted. */
export const handled: Purpose = { ...handling, days: 1095 }
