/** What personal data are for here, and how long they are kept (P: the community's own numbers). */
import type { Purpose } from './kinds'

export const membership: Purpose = { says: '认得您是谁、住哪一户,让您能办事', basis: 'consent', days: null }
export const reaching: Purpose = { says: '有急事联系您', basis: 'consent', days: null }
export const identifying: Purpose = { says: '办事时核对身份', basis: 'sensitive', days: null }
export const binding: Purpose = { says: '核对您住哪一户', basis: 'consent', days: null }
export const acting: Purpose = { says: '写明谁可以替谁办事', basis: 'consent', days: null }
export const guarding: Purpose = { says: '写明哪位家长同意孩子使用', basis: 'child', days: null }
export const registering: Purpose = { says: '社区登记谁住在哪一户', basis: 'duty', days: null }
export const handling: Purpose = { says: '办理您反映的事', basis: 'consent', days: null }
export const answering: Purpose = { says: '写明谁在办、谁负责', basis: 'duty', days: null }
export const telling: Purpose = { says: '把进展告诉您', basis: 'consent', days: 365 }
export const watching: Purpose = { says: '写明谁看过、动过您的资料', basis: 'audit', days: null }
export const mending: Purpose = { says: '找出坏掉的资料，修好它', basis: 'audit', days: 365 }
export const leaving: Purpose = { says: '注销时把资料清干净', basis: 'rights', days: 1 }

/** A refused or withdrawn request is of no use once it cannot be asked about; an approved one shows how a binding came about. */
export const refusedBinding: Purpose = { ...binding, days: 180 }
export const doneBinding: Purpose = { ...binding, days: 1095 }
