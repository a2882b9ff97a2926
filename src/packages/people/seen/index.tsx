import { View } from '@tarojs/components'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { SeenCard } from '@/features/people/contacts/SeenCard'
import { useSeenBy } from '@/features/people/contacts/useContact'

/** 谁看过我: who looked at my phone or ID number, changed them or acted for me, and why. */
export default function WhoSawMe() {
  const seenBy = useSeenBy()
  return (
    <Page title='谁看过我'>
      <View className='muted'>工作人员每看一次您的电话或证件号，都要写原因，都记在这里，谁也删不了。</View>
      <Pages
        id='seen'
        query={seenBy}
        empty={<Empty art='tree' title='还没有人看过' note='有人看过您的电话或证件号，这里马上看得到' />}
      >
        {(seen, at) => <SeenCard key={`${seen.at}-${at}`} seen={seen} />}
      </Pages>
    </Page>
  )
}
