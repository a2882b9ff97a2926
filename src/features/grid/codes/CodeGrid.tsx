import { Image, View } from '@tarojs/components'
import type { PlaceWithCode } from '@shared/grid/codes'
import { codeSays } from './codeSheet'
import './codes.scss'

/** The codes as they stand on the sheet, each with its place and what to do with it. */
export const CodeGrid = ({ places }: { places: readonly PlaceWithCode[] }) => (
  <View className='codes'>
    {places.map(({ code, fullName, image }) => (
      <View key={code} className='codes__code'>
        <Image
          className='codes__image'
          src={`data:image/${image.kind};base64,${image.base64}`}
          mode='scaleToFill'
          showMenuByLongpress
          ariaRole='img'
          ariaLabel={`${fullName}的位置码`}
        />
        <View className='strong'>{codeSays}</View>
        <View className='muted'>{fullName}</View>
      </View>
    ))}
  </View>
)
