import { View } from '@tarojs/components'
import type { Finding } from '@shared/services/editing/check'
import { Card } from '@/components/layout/Card'

interface Props {
  faults: readonly Finding[]
  /** Of them those that are said here; the others stand beside the lines they are of. */
  said?: readonly Finding[]
}

/** What a program finds wrong with a service, each in a sentence; a word where it finds nothing. */
export function Faults({ faults, said = faults }: Props) {
  if (faults.length === 0) return <View className='muted'>问法都走得通，材料都用得上。</View>
  const elsewhere = said.length < faults.length
  return (
    <Card look='warm'>
      <View>{`有 ${faults.length} 处要改${elsewhere ? '，写在那一条下面' : ''}${said.length > 0 ? '：' : ''}`}</View>
      {said.map(({ kind, at, says }) => (
        <View key={`${kind}-${at}-${says}`} className='stack'>
          {says}
        </View>
      ))}
    </Card>
  )
}
