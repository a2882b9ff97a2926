import { View } from '@tarojs/components'
import { Empty } from '@/components/states/States'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Button } from '@/components/controls/Button'
import { Scene, Wordmark } from '@/features/festival/art/Scene'
import { FestivalHome } from '@/features/festival/home/FestivalHome'
import { openChronicle } from '@/features/festival/home/ways'
import { useFestival } from '@/features/festival/useFestival'

/** 柿子节: the community's own day. */
export default function Festival() {
  const festival = useFestival()
  const head = (
    <Scene name='home'>
      <View className='scene__over'>小寨子社区 · 自 2015 年</View>
      <Wordmark edition={festival.data?.current.edition ?? null} />
      <View className='scene__slogan'>一起摘，大家分</View>
    </Scene>
  )
  return (
    <Page title='柿子节' head={head}>
      <Loaded id='festival' query={festival}>
        {({ current, mine, fruit }) =>
          current.edition === null ? (
            <Empty
              art='tree'
              title='今年的柿子节还没公布'
              note='公布了会给您发消息'
              action={
                <Button id='chronicle-open' look='soft' onPress={openChronicle}>
                  看看历届
                </Button>
              }
            />
          ) : (
            <FestivalHome current={current} mine={mine} fruit={fruit} />
          )
        }
      </Loaded>
    </Page>
  )
}
