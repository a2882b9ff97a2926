import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/layout/Card'
import { Section } from '@/components/layout/Section'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { MonthRow } from '@/features/figures/MonthRow'
import { thisMonth } from '@/features/figures/months'
import { OpenGroup, sayCount, sayMedian } from '@/features/figures/OpenGroup'
import { useOpenNumbers } from '@/features/figures/useFigures'

/** 社区办了多少事: how much was reported and settled, and how long it took, without anybody in it. For everybody. */
export default function Numbers() {
  const [month, setMonth] = useState(thisMonth)
  const numbers = useOpenNumbers(month)
  return (
    <Page title='社区办了多少事'>
      <MonthRow month={month} onMonth={setMonth} />
      <Loaded id='numbers' query={numbers}>
        {({ filed, settled, answer, finish, groups, rest, running }) => (
          <>
            <Card>
              <View className='big'>{filed === null ? '大家报的还太少，先不显示' : `大家报了 ${sayCount(filed)}`}</View>
              {settled !== null && <View className='big'>{`办完了 ${sayCount(settled)}`}</View>}
              {answer !== null && <View className='stack'>{`一般 ${sayMedian(answer)} 有人接`}</View>}
              {finish !== null && <View className='stack'>{`一般 ${sayMedian(finish)} 办完`}</View>}
            </Card>
            {groups.length > 0 && (
              <Section title='都是些什么事'>
                {groups.map(group => (
                  <OpenGroup key={group.id} group={group} />
                ))}
                {rest && rest.filed > 0 && (
                  <Card>
                    <View className='strong'>{rest.names.join('；')}</View>
                    <View>{`一共 ${sayCount(rest.filed)}`}</View>
                  </Card>
                )}
              </Section>
            )}
            <View className='muted stack'>
              {running && '这个月还没过完，过完了再分开看各类事。'}
              不到 5 件，或者不到 5
              户报的，不显示，免得看出是谁家的事。时间取中间的一件，白天夜里都算，大约准到十分之一。
            </View>
          </>
        )}
      </Loaded>
    </Page>
  )
}
