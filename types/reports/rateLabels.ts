/** What is counted for 三率, and what it is called. */

/** What is counted of reports, each in the month in which it was filed. */
export const rateCounts = [
  'filed',
  'inTime',
  'late',
  'settled',
  'solved',
  'unsolved',
  'satisfied',
  'neutral',
  'dissatisfied',
  'notRated',
  'declined',
  'withdrawn',
  'merged',
  'excluded',
] as const
export type RateCount = (typeof rateCounts)[number]
export const rateCountLabels: Record<RateCount, string> = {
  filed: '收到',
  inTime: '按时答复',
  late: '答复晚了',
  settled: '办完',
  solved: '居民说解决了',
  unsolved: '居民说没解决',
  satisfied: '满意',
  neutral: '一般',
  dissatisfied: '不满意',
  notRated: '没有评价',
  declined: '没受理',
  withdrawn: '居民撤回',
  merged: '并到别的一件',
  excluded: '不计入',
}
