import { useState } from 'react'
import { View } from '@tarojs/components'
import type { PosterView } from '@shared/festival/after/after'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { saveToAlbum, sendPicture } from '@/platform/picture'
import type { Poster } from './poster'
import { PosterPicture } from './PosterPicture'
import { usePicture } from './usePoster'

const notSaved = '没存进相册。长按上面的海报，也能存到手机'

/** The poster and what can be done with it: into the album, to the family. */
export function PosterPart({ poster, code }: { poster: Poster; code: PosterView['code'] }) {
  const { data: picture, error, refetch } = usePicture(poster, code)
  const [refused, setRefused] = useState<string>()
  const lacks = picture ? undefined : '海报还没画好，等一下'
  const save = async () => {
    if (!picture) return
    const saved = await saveToAlbum(picture).catch(() => false)
    setRefused(saved ? undefined : notSaved)
    if (saved) toast('存到相册了')
  }
  const send = () => {
    setRefused(undefined)
    if (picture) sendPicture(picture).catch(() => setRefused('没发出去。长按上面的海报，也能转发'))
  }
  if (error)
    return (
      <>
        <Refusal text='这台手机没画出来，请再试一次' />
        <View className='stack'>
          <Button id='poster-again' look='soft' wide icon='retry' onPress={() => void refetch()}>
            再画一次
          </Button>
        </View>
      </>
    )
  return (
    <>
      <PosterPicture poster={poster} picture={picture} />
      <Refusal text={refused} />
      <View className='row row--wrap stack'>
        <Button id='poster-save' look='line' share={1} lacks={lacks} onPress={() => void save()}>
          存到相册
        </Button>
        <Button id='poster-send' share={1} lacks={lacks} onPress={send}>
          发给家里人
        </Button>
      </View>
      <View className='muted stack'>海报上没有门牌，也没有电话，可以放心发。</View>
    </>
  )
}
