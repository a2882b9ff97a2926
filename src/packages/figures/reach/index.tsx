import { View } from '@tarojs/components'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { MonthRow } from '@/features/figures/MonthRow'
import { PartHead } from '@/features/figures/PartHead'
import { ReachBars } from '@/features/figures/ReachBars'
import { useChosenPart } from '@/features/figures/useChosenPart'
import { useReach } from '@/features/figures/useFigures'

/** 通知到了没有: of what people of a part of the grid were told in a month, how much WeChat brought, was read, or was said on the phone. */
export default function ReachPage() {
  const part = useChosenPart('message.reach')
  const { node, choose, month, setMonth } = part
  const reach = useReach(node, month)
  return (
    <Page title='通知到了没有'>
      <MonthRow month={month} onMonth={setMonth} />
      <Loaded id='reach' query={reach}>
        {found => (
          <>
            <PartHead id='reach-above' name={found.name} part={part} />
            {found.told === 0 ? (
              <Empty art='letterbox' title='这个月还没有数' note='通知过的人少于 5 个的单元，不在这里显示' />
            ) : (
              <Card>
                <View className='big'>{`通知了 ${found.told} 条`}</View>
                <ReachBars reach={found} />
                <View className='muted stack'>
                  少于 5 的数不显示，也不算在合计里。同一条可能微信送到了，本人也打开看了。
                </View>
              </Card>
            )}
            {found.parts.length > 0 && (
              <Section title='各处'>
                {found.parts.map(below => (
                  <Card key={below.code}>
                    <Row
                      id={`part-${below.code}`}
                      title={below.name}
                      note={`通知了 ${below.told} 条`}
                      onPress={() => choose(below.code)}
                    />
                    <ReachBars reach={below} />
                  </Card>
                ))}
              </Section>
            )}
            {found.hidden > 0 && <View className='muted stack'>{`还有 ${found.hidden} 个单元人太少，没有显示。`}</View>}
          </>
        )}
      </Loaded>
    </Page>
  )
}
