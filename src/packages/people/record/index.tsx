import { useState } from 'react'
import { View } from '@tarojs/components'
import { Page } from '@/components/page/Page'
import { ChooseHome } from '@/features/places/ChooseHome'
import { RecordMandate } from '@/features/people/mandates/RecordMandate'
import { toTop } from '@/platform/navigation'

/** 登记代办: somebody says before a lead or the counter who may act for them; it is written down here. */
export default function Record() {
  const [home, setHome] = useState<string>()
  const choose = (code: string | undefined) => {
    setHome(code)
    toTop()
  }
  return (
    <Page title='登记代办'>
      <View className='muted'>本人当面说了才登记，登记后两边都会收到消息。您自己要代办，请另一位来登记。</View>
      {home ? (
        <RecordMandate key={home} home={home} onChange={() => choose(undefined)} />
      ) : (
        <ChooseHome asks='他住哪个小区？' onHome={({ code }) => choose(code)} />
      )}
    </Page>
  )
}
