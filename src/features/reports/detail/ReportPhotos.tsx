import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { isOpen } from '@shared/reports/flow'
import { Card } from '@/components/layout/Card'
import { Shots, type Shot } from '@/components/photos/Shots'
import { sayTime } from '../../time'

/** Nothing is waited for any more in these. */
const ended = ['withdrawn', 'declined', 'closed']

/**
 * The photos of a report, first what it was like and then what it is like now, never mixed: each with its word, and below whose hand took
 * them and when.
 */
export function photosOf(report: ReportView) {
  const { photos, after, state, submittedAt, timeline, reporter, withheld } = report
  const resolution = timeline.filter(({ event }) => event === 'resolve').pop()
  // Sent back by the resident: what was done then was not the end.
  const now = isOpen(state) ? '上次处理后' : '处理后'
  const marked = (list: { url: string }[], mark: string): Shot[] =>
    list.map(({ url }, at) => ({ key: `${mark}-${at}`, url, mark }))
  const hands = [
    photos.length && `处理前：${reporter.isMe ? '您' : reporter.name} ${sayTime(submittedAt)} 拍的`,
    resolution && after.length && `${now}：${resolution.by.name} ${sayTime(resolution.at)} 拍的`,
    resolution?.noPhoto && `${now}没有照片：${resolution.noPhoto}`,
    withheld && `另有 ${withheld} 张照片不便显示`,
  ].filter(Boolean)
  const isWaited = !after.length && !resolution && !ended.includes(state)
  return {
    shots: [...marked(photos, '处理前'), ...marked(after, now)],
    hands,
    todo: isWaited ? { mark: '处理后', note: '还没拍' } : undefined,
    said: resolution?.note && `${isOpen(state) ? '上次说' : ''}「${resolution.note}」`,
  }
}

/** What it was like and what it is like now, and what was said about it. */
export function ReportPhotos({ report }: { report: ReportView }) {
  const { shots, hands, todo, said } = photosOf(report)
  if (!shots.length && !said && !report.withheld) return null
  return (
    <Card>
      {shots.length > 0 && <Shots id='shots' label='照片' shots={shots} todo={todo} />}
      {hands.map(hand => (
        <View key={String(hand)} className='muted'>
          {hand}
        </View>
      ))}
      {said && <View className='stack'>{said}</View>}
    </Card>
  )
}
