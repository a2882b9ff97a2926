/** Why a paper is not good enough, most often; whoever applies reads it. Apart from the schemas, because the phone offers them. */
export const paperFlaws = [
  '照片糊了，字看不清',
  '没拍全，请把四个角都拍进来',
  '少拍了一页，请补上',
  '已经过期了，请换一份新的',
  '不是本人的，请拿本人的来',
  '没盖章，请盖了章再拍',
  '没签名，请签好再拍',
  '这份材料没有交',
] as const

/** Who fetched what is ready. */
export const fetchers = ['applicant', 'agent', 'relative'] as const
export type Fetcher = (typeof fetchers)[number]
export const fetcherLabels: Record<Fetcher, string> = { applicant: '本人', agent: '代办人', relative: '家里人' }

/** How staff came to write an application down for somebody. */
export const applyWays = ['counter', 'visit', 'phone'] as const
export type ApplyWay = (typeof applyWays)[number]
export const applyWayLabels: Record<ApplyWay, string> = { counter: '来窗口', visit: '上门', phone: '打电话' }

/** Where a step was taken: what is done at home is a trip that nobody had to make. */
export const stepWays = ['phone', 'counter', 'timer'] as const
export type StepWay = (typeof stepWays)[number]
