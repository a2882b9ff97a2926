import { View } from '@tarojs/components'
import type { ChronicleEdition } from '@shared/festival/after/after'
import { Button } from '@/components/controls/Button'
import { Press } from '@/components/controls/Press'
import { Pill } from '@/components/display/Pill'
import { Photo } from '@/components/photos/Photo'
import { go } from '@/platform/navigation'
import { previewPhotos } from '@/platform/photos'
import { sayNearDay } from '../../time'
import { sayEdition } from '../sayEdition'
import { sayKilograms } from './sayWeight'
import './chronicle.scss'

/** What stands on the right: the weight, or when it begins. */
function sayHow({ grams, startsAt }: ChronicleEdition): string {
  if (grams !== null) return sayKilograms(grams)
  return startsAt ? `${sayNearDay(startsAt)}开摘` : '还没分'
}

/** A year of the chronicle: how much was shared, what is remembered, a few photos. @param wall leads to all of its photos */
export function EditionLine({ line, wall }: { line: ChronicleEdition; wall: boolean }) {
  const { edition, year, sample, homes, says, photos } = line
  const urls = photos.map(({ url }) => url)
  return (
    <View className='year-line'>
      <View className='year-line__head'>
        <View>
          <View className='year-line__year'>{`${year}`}</View>
          <View className='muted'>{sayEdition(edition)}</View>
        </View>
        <View className='row'>
          <View className='number'>{sayHow(line)}</View>
          {sample && <Pill>示例</Pill>}
        </View>
      </View>
      {homes !== null && <View className='muted'>{`分给了 ${homes} 户`}</View>}
      {says && <View>{says}</View>}
      {photos.length > 0 && (
        <View className='year-line__photos'>
          {photos.map(({ id, url, thumb, caption }) => (
            <View key={id} className='year-line__photo'>
              <Press
                id={`photo-${id}`}
                label={`看照片：${caption}`}
                className='wall-photo'
                onPress={() => previewPhotos(urls, url)}
              >
                <Photo src={thumb ?? url} label='' shape='tile' />
              </Press>
            </View>
          ))}
        </View>
      )}
      {homes !== null && (
        <View className='stack'>
          <Button
            id={`poster-${edition}`}
            look='soft'
            small
            label={`${year} 年我家的海报`}
            onPress={() => go('packages/trees/poster/index', { edition: `${edition}` })}
          >
            我家的海报
          </Button>
        </View>
      )}
      {(wall || line.more) && (
        <View className='stack'>
          <Button
            id={`wall-${edition}`}
            look='line'
            small
            label={`${year} 年的照片墙`}
            onPress={() => go('packages/trees/wall/index', { edition: `${edition}` })}
          >
            照片墙
          </Button>
        </View>
      )}
    </View>
  )
}
