import { View } from '@tarojs/components'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Section } from '@/components/layout/Section'
import { offers } from '@/features/entries'
import { RemindersWay } from '@/features/messages/RemindersWay'
import { AboutApp } from '@/features/people/me/AboutApp'
import { AboutMe } from '@/features/people/me/AboutMe'
import { EditionSwitch } from '@/features/people/me/EditionSwitch'
import { MyData } from '@/features/people/me/MyData'
import { TextSizeCard } from '@/features/people/me/TextSizeCard'
import { useMe } from '@/features/people/useMe'

/** 我的: who I am here, how large I read, what WeChat tells me, and what this is. */
export default function MyPage() {
  const me = useMe()
  return (
    <Page title='我的' tab='me'>
      <Loaded id='me' query={me}>
        {found => <AboutMe me={found} />}
      </Loaded>
      <Section title='版本和字号'>
        <View className='stack'>
          <EditionSwitch wide />
        </View>
        <TextSizeCard />
      </Section>
      {me.data?.bound && offers(me.data, 'reminders') && (
        <Section title='微信提醒'>
          <RemindersWay me={me.data} />
        </Section>
      )}
      <Section title='我的资料'>
        <MyData />
      </Section>
      <Section title='关于'>
        <AboutApp />
      </Section>
    </Page>
  )
}
