import { View } from '@tarojs/components'
import type { Finding } from '@shared/services/check'
import { Card } from '@/components/layout/Card'

/** What a program finds wrong with a service, each in a sentence; a word where it finds nothing. */
export function Faults({ faults }: { faults: readonly Finding[] }) {
  if (faults.length === 0) return <View className='muted'>问法都走得通，材料都用得上。</View>
  return (
    <Card look='warm'>
      <View>{`有 ${faults.length} 处要改：`}</View>
      {faults.map(({ kind, at, says }) => (
        <View key={`${kind}-${at}-${says}`} className='stack'>
          {says}
        </View>
      ))}
    </Card>
  )
}
