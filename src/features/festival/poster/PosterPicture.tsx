import { View } from '@tarojs/components'
import { Photo } from '@/components/photos/Photo'
import { Skeleton } from '@/components/states/States'
import { sayPoster, type Poster } from './poster'

/** The poster; a long press keeps it too. */
export const PosterPicture = ({ poster, picture }: { poster: Poster; picture: string | undefined }) =>
  picture ? <Photo src={picture} label={sayPoster(poster)} shape='code' /> : (
    <View>
      <View className='muted'>正在画您家的海报</View>
      <Skeleton cards={2} />
    </View>
  ) // prettier-ignore
