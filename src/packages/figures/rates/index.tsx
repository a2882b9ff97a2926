import { useState } from 'react'
import { View } from '@tarojs/components'
import { ladderOf } from '@shared/grid/code'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Loaded, Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { CountTable } from '@/features/figures/CountTable'
import { ExclusionCard } from '@/features/figures/ExclusionCard'
import { MonthRow } from '@/features/figures/MonthRow'
import { thisMonth } from '@/features/figures/months'
import { RateBars } from '@/features/figures/RateBars'
import { topOf } from '@/features/figures/topOf'
import { useExclusions, useRates } from '@/features/figures/useFigures'
import { useMe } from '@/features/people/useMe'
import { sayTime } from '@/features/time'

/** 三率 of one's part of the grid in a month: the rates, each part below, every figure, and what does not count. */
export default function Rates() {
  const me = useMe()
  const top = me.data ? topOf(me.data, 'report.rates') : ''
  const [chosen, setNode] = useState<string>()
  const node = chosen ?? top
  const [month, setMonth] = useState(thisMonth)
  const rates = useRates(node, month)
  const exclusions = useExclusions(node, month)
  const above = ladderOf(node)
    .slice(1)
    .find(code => code.startsWith(top))
  return (
    <Page title='三率'>
      <MonthRow month={month} onMonth={setMonth} />
      <Loaded id='rates' query={rates}>
        {found => (
          <>
            <Section
              title={found.name}
              more={
                above === undefined ? undefined : { id: 'rates-above', label: '上一级', onPress: () => setNode(above) }
              }
            />
            <Card>
              <RateBars rates={found} />
              <View className='muted stack'>
                {found.at
                  ? `算到 ${sayTime(found.at)}。按报的那个月算；没有评价的不算解决，也不算满意`
                  : '这个月还没有诉求'}
              </View>
            </Card>
            {found.parts.length > 0 && (
              <Section title='各处'>
                {found.parts.map(part => (
                  <Card key={part.code}>
                    <Row
                      id={`part-${part.code}`}
                      title={part.name}
                      note={`收到 ${part.counts.filed ?? 0} 件`}
                      onPress={() => setNode(part.code)}
                    />
                    <RateBars rates={part} />
                  </Card>
                ))}
              </Section>
            )}
            <Section title='数字'>
              <CountTable rates={found} />
            </Section>
          </>
        )}
      </Loaded>
      <Section title='不计入的'>
        <Pages
          id='exclusions'
          query={exclusions}
          empty={<Empty art='tree' title='都算在里面' note='要两个人同意才能不计入，会列在这里' />}
        >
          {item => <ExclusionCard key={item.id} item={item} />}
        </Pages>
      </Section>
      {node !== top && (
        <Button id='rates-top' look='line' wide onPress={() => setNode(top)}>
          回到全部
        </Button>
      )}
    </Page>
  )
}
