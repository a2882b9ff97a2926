import { View } from '@tarojs/components'
import { previewPhotos } from '@/platform/photos'
import { Photo } from './Photo'
import { Press } from '../controls/Press'
import './BeforeAfter.scss'

interface Side {
  url: string
  /** Under the photo: 之前 13:52. */
  caption: string
}

interface Props {
  /** Unique on the page; the photos are `<id>-before`, `<id>-after`. */
  id: string
  before: Side
  /** Null while there is no photo of it. */
  after: Side | null
  /** What stands in its place then. */
  none?: string
}

/** What it was like and what it is like now, side by side. */
export function BeforeAfter({ id, before, after, none = '等处理' }: Props) {
  const urls = [before.url, ...(after ? [after.url] : [])]
  const side = (name: string, { url, caption }: Side) => (
    <Press
      id={`${id}-${name}`}
      label={`看照片：${caption}`}
      className='before-after__side'
      onPress={() => previewPhotos(urls, url)}
    >
      <Photo src={url} label='' shape='wide' />
      <View className='before-after__caption'>{caption}</View>
    </Press>
  )
  return (
    <View className='before-after'>
      {side('before', before)}
      {after ? (
        side('after', after)
      ) : (
        <View className='before-after__side'>
          <View className='before-after__none muted'>{none}</View>
          <View className='before-after__caption'>之后</View>
        </View>
      )}
    </View>
  )
}
