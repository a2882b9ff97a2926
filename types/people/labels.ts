/** The words of a binding: what ties a person to a home (DOMAIN §3). */
export const relations = ['owner', 'family', 'tenant'] as const
export type Relation = (typeof relations)[number]
export const relationLabels: Record<Relation, string> = { owner: '业主', family: '家人', tenant: '租客' }

export const bindingStates = [
  'awaitingConsent',
  'pending',
  'approved',
  'declined',
  'refused',
  'withdrawn',
  'consentEnded',
] as const
export type BindingState = (typeof bindingStates)[number]
export const bindingStateLabels: Record<BindingState, string> = {
  awaitingConsent: '等家长同意',
  pending: '等人确认',
  approved: '已通过',
  declined: '没通过',
  refused: '家长没同意',
  withdrawn: '已收回',
  consentEnded: '家长的同意停了',
}

/** What stands where else a person would be named: nobody may be called so, or they would speak for the system. */
export const reservedNames: readonly string[] = ['系统', '访客', '花名册', '已注销居民']

/** What the vault keeps of a person. */
export const contactFields = ['phone', 'idNumber'] as const
export type ContactField = (typeof contactFields)[number]
export const contactLabels: Record<ContactField, string> = { phone: '手机号', idNumber: '身份证号' }

/** So many letters at the least is a reason to look at a number. */
export const revealReasonLength = 4

/** The word that somebody types before they leave. */
export const leaveWord = '注销'
