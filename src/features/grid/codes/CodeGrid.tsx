import { View } from '@tarojs/components'
import type { PlaceWithCode } from '@shared/grid/codes'
import { Photo } from '@/components/photos/Photo'
import { codeSays } from './codeSheet'
import './codes.scss'

/** The codes as they stand on the sheet, each with its place and what to do with it. */
export const CodeGrid = ({ places }: { places: readonly PlaceWithCode[] }) => (
  <View className='codes'>
    {places.map(({ code, fullName, image }) => (
      <View key={code} className='codes__code'>
        <View className='codes__image'>
          <Photo src={`data:image/${image.kind};base64,${image.base64}`} label={`${fullName}的位置码`} shape='code' />
        </View>
        <View className='strong'>{codeSays}</View>
        <View className='muted'>{fullName}</View>
      </View>
    ))}
  </View>
)
