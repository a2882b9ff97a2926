import { View } from '@tarojs/components'
import { previewPhotos } from '@/platform/photos'
import { group } from '../a11y/attributes'
import { Icon } from '../icons/Icon'
import { Press } from '../controls/Press'
import { Photo } from './Photo'
import './Shots.scss'

export interface Shot {
  key: string
  url: string
  /** What is drawn in a list; the photo itself is loaded by whoever opens it. */
  thumb?: string
  /** On the photo: 处理前, 处理后. */
  mark: string
}

interface Props {
  /** Unique on the page; the photos are `<id>-0`, `<id>-1` … */
  id: string
  label: string
  shots: Shot[]
  /** What has no photo yet, and why. */
  todo?: { mark: string; note: string }
}

/** Photos in rows of three, each with the word for what it shows. */
export function Shots({ id, label, shots, todo }: Props) {
  const urls = shots.map(({ url }) => url)
  return (
    <View className='shots' {...group(label)}>
      {shots.map(({ key, url, thumb, mark }, at) => (
        <Press
          key={key}
          id={`${id}-${at}`}
          label={`看照片：${mark}，第 ${at + 1} 张`}
          className='shots__shot'
          onPress={() => previewPhotos(urls, url)}
        >
          <Photo src={thumb ?? url} label='' shape='tile' />
          <View className='shots__mark'>{mark}</View>
        </Press>
      ))}
      {todo && (
        <View className='shots__shot shots__shot--todo'>
          <Icon name='camera' size='l' />
          <View className='strong'>{todo.mark}</View>
          <View className='muted'>{todo.note}</View>
        </View>
      )}
    </View>
  )
}
