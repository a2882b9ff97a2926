import { View } from '@tarojs/components'
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
import { PartHead } from '@/features/figures/PartHead'
import { RateBars } from '@/features/figures/RateBars'
import { useChosenPart } from '@/features/figures/useChosenPart'
import { useExclusions, useRates } from '@/features/figures/useFigures'
import { sayTime } from '@/features/time'

/** 三率 of one's part of the grid in a month: the rates, each part below, every figure, and what does not count. */
export default function Rates() {
  const part = useChosenPart('report.rates')
  const { top, node, choose, month, setMonth } = part
  const rates = useRates(node, month)
  const exclusions = useExclusions(node, month)
  return (
    <Page title='三率'>
      <MonthRow month={month} onMonth={setMonth} />
      <Loaded id='rates' query={rates}>
        {found => (
          <>
            <PartHead id='rates-above' name={found.name} part={part} />
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
                {found.parts.map(below => (
                  <Card key={below.code}>
                    <Row
                      id={`part-${below.code}`}
                      title={below.name}
                      note={`收到 ${below.counts.filed ?? 0} 件`}
                      onPress={() => choose(below.code)}
                    />
                    <RateBars rates={below} />
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
        <Button id='rates-top' look='line' wide onPress={() => choose(top)}>
          回到全部
        </Button>
      )}
    </Page>
  )
}
