import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { isOpen } from '@shared/reports/flow'
import { BeforeAfter } from '@/components/photos/BeforeAfter'
import { Card } from '@/components/layout/Card'
import { PhotoGrid } from '@/components/photos/PhotoGrid'
import { sayTime } from '../../time'

/** Nothing is waited for any more in these. */
const ended = ['withdrawn', 'declined', 'closed']

/** What it was like and what it is like now, what was said about it, and the other photos. */
export function ReportPhotos({ report }: { report: ReportView }) {
  const { photos, after, state, submittedAt, timeline } = report
  const resolution = timeline.filter(({ event }) => event === 'resolve').pop()
  // Sent back by the resident: what was done then was not the end.
  const earlier = isOpen(state)
  const [before] = photos
  const [now] = after
  const side = before && (now || !ended.includes(state))
  const others = side ? [...photos.slice(1), ...after.slice(1)] : [...photos, ...after]
  if (!side && others.length === 0 && !resolution?.note) return null
  return (
    <Card>
      {side && (
        <BeforeAfter
          id='compare'
          before={{ url: before.url, caption: `之前 ${sayTime(submittedAt)}` }}
          after={
            now && resolution
              ? { url: now.url, caption: `${earlier ? '上次' : '之后'} ${sayTime(resolution.at)}` }
              : null
          }
          {...(resolution && { none: resolution.noPhoto ?? '没有照片' })}
        />
      )}
      {others.length > 0 && (
        <PhotoGrid id='others' label='照片' photos={others.map(({ url }, at) => ({ key: String(at), url }))} />
      )}
      {resolution?.note && (
        <View className={side || others.length ? 'stack' : undefined}>
          {`${earlier ? '上次说' : ''}「${resolution.note}」`}
        </View>
      )}
    </Card>
  )
}
