/** The Chinese of trees and their diary, as people read it. */
import type { DiaryEvent, DiaryState, Ripeness } from './diaryFlow'

export const ripenessLabels: Record<Ripeness, string> = { green: '还青', turning: '快熟了', ripe: '熟了' }

export const diaryStateLabels: Record<DiaryState, string> = {
  waits: '等工作人员看一眼',
  shown: '大家看得到',
  hidden: '收起来了',
}

/** What a button says. */
export const diaryEventLabels: Record<DiaryEvent, string> = { add: '拍今天的样子', show: '让大家看', hide: '收起来' }
