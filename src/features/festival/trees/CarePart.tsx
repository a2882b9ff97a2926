import { useState } from 'react'
import { View } from '@tarojs/components'
import type { TreeView } from '@shared/festival/trees/trees'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Sheet } from '@/components/layout/Sheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useCare } from './useTrees'

interface Props {
  tree: TreeView
  may: { care: boolean; stopCaring: boolean }
}

/** 认养: who cares for the tree, and taking it on. Whether the family is named is asked each time. */
export function CarePart({ tree, may }: Props) {
  const [asking, setAsking] = useState(false)
  const care = useCare(tree.id, () => {
    setAsking(false)
    toast('记下了')
  })
  if (!may.care && !may.stopCaring) return null
  return (
    <Card>
      <View className='strong'>{may.stopCaring ? '这棵树有人认养' : '这棵树还没人认养'}</View>
      <View className='muted'>认养就是常来看看：浇浇水，看到有人先摘说一声。果子还是大家的。</View>
      <View className='row row--wrap stack'>
        {may.care && (
          <Button id='care' look='soft' share={1} onPress={() => setAsking(true)}>
            {may.stopCaring ? '改一下' : '我家来认养'}
          </Button>
        )}
        {may.stopCaring && (
          <Button id='care-stop' look='line' share={1} busy={care.isPending} onPress={() => care.mutate(null)}>
            不认养了
          </Button>
        )}
      </View>
      <Refusal {...refusalOf(care.error)} />
      <Sheet id='care-sheet' open={asking} title={`认养${tree.name}`} onClose={() => setAsking(false)}>
        <View>要不要写上是谁家认养的？写的是「李家」这样，没有名字和门牌，随时可以改。</View>
        <View className='stack'>
          <Button id='care-named' wide busy={care.isPending} onPress={() => care.mutate(true)}>
            写上我家
          </Button>
        </View>
        <View className='stack'>
          <Button id='care-unnamed' look='line' wide busy={care.isPending} onPress={() => care.mutate(false)}>
            不写
          </Button>
        </View>
        <Refusal {...refusalOf(care.error)} />
      </Sheet>
    </Card>
  )
}
