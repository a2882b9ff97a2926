import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { TreePart } from '@/features/festival/trees/TreePart'
import { placeCodeIn } from '@/features/places/placeCode'
import { go, useParams } from '@/platform/navigation'

/** A tree, from the map or from the code on its trunk. */
export default function TreePage() {
  const { id, scene = '' } = useParams()
  return (
    <Page title='柿子树'>
      <TreePart id={id ?? placeCodeIn(scene) ?? 'none'} />
      <View className='stack'>
        <Button id='all-trees' look='line' wide onPress={() => go('packages/trees/map/index')}>
          看所有的柿子树
        </Button>
      </View>
    </Page>
  )
}
