import { View } from '@tarojs/components'

/** A few digits by which whoever is called finds what happened; nothing without. */
export const AskCode = ({ code }: { code: string | undefined }) =>
  code ? <View className='muted number'>{`打电话问时，请报 ${code}`}</View> : null
