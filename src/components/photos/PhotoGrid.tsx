import { View } from '@tarojs/components'
import { previewPhotos } from '@/platform/photos'
import { group } from '../a11y/attributes'
import { Icon } from '../icons/Icon'
import { Photo } from './Photo'
import { Press } from '../controls/Press'
import './PhotoGrid.scss'

export interface GridPhoto {
  key: string
  url: string
  /** Share that is sent, 0 to 1, while it goes. */
  progress?: number
  failed?: boolean
}

interface Props {
  /** Unique on the page; the controls are `<id>-add`, `<id>-0`, `<id>-remove-0` … */
  id: string
  label: string
  photos: GridPhoto[]
  /** With it there is a tile to add some more, up to `most`. */
  onAdd?: () => void
  most?: number
  onRemove?: (key: string) => void
  onRetry?: (key: string) => void
}

/** Photos in rows of three: tap to see, cross to take away, one tile to add. */
export function PhotoGrid({ id, label, photos, onAdd, most = 9, onRemove, onRetry }: Props) {
  const urls = photos.map(photo => photo.url)
  return (
    <View className='photo-grid' {...group(label)}>
      {photos.map((photo, index) => (
        <View key={photo.key} className='photo-grid__cell'>
          <Press
            id={`${id}-${index}`}
            label={`看第 ${index + 1} 张照片`}
            className='photo-grid__photo'
            onPress={() => previewPhotos(urls, photo.url)}
          >
            <Photo src={photo.url} label='' shape='tile' />
          </Press>
          {photo.progress !== undefined && !photo.failed && (
            <View className='photo-grid__state'>{`${Math.round(photo.progress * 100)}%`}</View>
          )}
          {photo.failed && (
            <Press
              id={`${id}-retry-${index}`}
              label={`再传第 ${index + 1} 张照片`}
              className='photo-grid__state'
              onPress={() => onRetry?.(photo.key)}
            >
              <Icon name='retry' />
              <View>再传</View>
            </Press>
          )}
          {onRemove && (
            <Press
              id={`${id}-remove-${index}`}
              label={`去掉第 ${index + 1} 张照片`}
              className='photo-grid__remove'
              onPress={() => onRemove(photo.key)}
            >
              <View className='photo-grid__cross'>
                <Icon name='close' />
              </View>
            </Press>
          )}
        </View>
      ))}
      {onAdd && photos.length < most && (
        <Press id={`${id}-add`} className='photo-grid__add' onPress={onAdd}>
          <Icon name='camera' size='l' />
          <View className='photo-grid__word'>{photos.length ? '再加' : '拍照片'}</View>
        </Press>
      )}
    </View>
  )
}
