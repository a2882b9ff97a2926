/** How something was settled, and why there is no photo of it: apart from the other labels, because subpackages alone show them. */

export const outcomes = ['solved', 'partly', 'cannot', 'notOurs', 'duplicate'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeLabels: Record<Outcome, string> = {
  solved: '解决了',
  partly: '解决了一部分',
  cannot: '暂时办不了',
  notOurs: '不归社区管',
  duplicate: '和另一件重复',
}
/** 没法拍: why a place cannot be shown as it is now. */
export const noPhotoReasons = ['在居民家里，不方便拍', '声音、气味，拍不出来', '事情当场就过去了', '手机拍不了']
