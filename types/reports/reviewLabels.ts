/** The words of reviewing: apart from the other labels, because subpackages alone show them. */

/** What a human has to look at: words or photos of which the check was not sure, a place where nobody answers. */
export const reviewKinds = ['words', 'photo', 'vacancy'] as const
export type ReviewKind = (typeof reviewKinds)[number]
export const reviewKindLabels: Record<ReviewKind, string> = {
  words: '拿不准的话',
  photo: '拿不准的照片',
  vacancy: '没人负责的地方',
}
export const reviewVerdicts = ['fine', 'notFine'] as const
export type ReviewVerdict = (typeof reviewVerdicts)[number]
export const reviewVerdictLabels: Record<ReviewVerdict, string> = { fine: '没问题', notFine: '隐去这段话' }
