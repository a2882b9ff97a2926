import { View } from '@tarojs/components'
import { Card } from '@/components/layout/Card'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { SetAsideRow } from '@/features/admin/SetAsideRow'
import { useSetAside } from '@/features/admin/useSetAside'

/** 待修资料: documents that lists and sweeps left out because they are damaged; nobody lost the others. */
export default function Mend() {
  const found = useSetAside()
  return (
    <Page title='待修资料'>
      <View className='muted'>
        这些资料坏了，先放在一边，别的都照常。在云开发控制台改好，再点「修好了」；没改好的会自己回来。
      </View>
      <Card>
        <Pages
          id='setAside'
          query={found}
          empty={<Empty art='tree' title='没有坏的资料' note='有资料坏了，会出现在这里' />}
        >
          {item => <SetAsideRow key={item.id} item={item} />}
        </Pages>
      </Card>
    </Page>
  )
}
