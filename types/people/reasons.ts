/** What a tap says for people who decide over bindings and mandates: apart from the labels, because the main package has no room for what subpackages alone show. */

/** What a decider says most often when it cannot be. */
export const declineReasons = [
  '这户没有这个人，请核对门牌',
  '姓名和登记的不一样',
  '租期写得不对',
  '请带房产证或租房合同到窗口登记',
] as const
/** Why a guardian refuses; the child reads it. */
export const refuseReasons = ['孩子还小，用大人的就行', '不是我家的孩子', '门牌选错了'] as const
/** How a guardian without the app consents, before whoever records it. */
export const inPersonWays = ['家长带户口本当面同意', '家长带身份证当面同意', '上门核对，家长当面同意'] as const
/** How somebody lets another act, before whoever records it. */
export const inPersonMandates = ['本人到窗口当面说的', '上门，本人点头同意', '本人签了字'] as const
