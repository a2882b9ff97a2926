import { View } from '@tarojs/components'
import { hidden } from '../a11y/attributes'
import './Avatar.scss'

/** A person: the first character of the name in a leaf-green circle. The name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <View className='avatar' {...hidden()}>
      {name.slice(0, 1)}
    </View>
  )
}
