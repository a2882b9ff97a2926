import { View } from '@tarojs/components'
import { previewPhotos } from '@/platform/photos'
import { list, listItem } from '../a11y/attributes'
import { cx } from '../cx'
import { Photo } from '../photos/Photo'
import { Press } from '../controls/Press'
import './Timeline.scss'

export interface TimelineEntry {
  key: string
  /** Who did what: 王秀兰 接单了. */
  title: string
  /** When, and what was said: 今天 14:10 ·「下班前去清」. */
  note: string
  photos?: string[]
}

/** What happened, the newest first; the first one is now. */
export function Timeline({ id, label, entries }: { id: string; label: string; entries: TimelineEntry[] }) {
  return (
    <View className='timeline' {...list(label)}>
      {entries.map((entry, index) => (
        <View key={entry.key} className={cx('timeline__entry', index === 0 && 'timeline__entry--now')} {...listItem()}>
          <View className='strong'>{entry.title}</View>
          <View className='muted'>{entry.note}</View>
          {!!entry.photos?.length && (
            <View className='timeline__photos'>
              {entry.photos.map((url, photo) => (
                <Press
                  key={url}
                  id={`${id}-${index}-${photo}`}
                  label={`看照片：${entry.title} ${photo + 1}`}
                  onPress={() => previewPhotos(entry.photos ?? [], url)}
                >
                  <Photo src={url} label='' />
                </Press>
              ))}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
