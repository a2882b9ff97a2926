import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Section } from '@/components/layout/Section'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Refusal } from '@/components/states/Refusal'
import { Empty } from '@/components/states/States'
import { byArea, type Week } from '@/features/work/weekly/byArea'
import { sayWeek, sheetName, sheetOf } from '@/features/work/weekly/sheet'
import { useWeekly } from '@/features/work/weekly/useWeekly'
import { WeeklyCard } from '@/features/work/weekly/WeeklyCard'
import { showBytes } from '@/platform/documents'

/** 督办单: what nobody settled though supervision climbed to the top, week by week; on the screen, and as a sheet to print. */
export default function Weekly() {
  const [week, setWeek] = useState<string>()
  const list = useWeekly(week)
  return (
    <Page title='督办单' foot={!!list.data?.items.length && <PrintButton week={list.data} />}>
      <Loaded id='weekly' query={list}>
        {data => (
          <>
            <View className='big'>{sayWeek(data)}</View>
            <View className='row stack'>
              <Button id='weekly-before' look='line' small share={1} onPress={() => setWeek(data.before)}>
                上一周
              </Button>
              <Button
                id='weekly-after'
                look='line'
                small
                share={1}
                lacks={data.after ? undefined : '这就是本周了'}
                onPress={() => setWeek(data.after ?? undefined)}
              >
                下一周
              </Button>
            </View>
            {!data.items.length && (
              <Empty art='tree' title='这周没有要督办的' note='到时间没办好、一路督办到总网格长的，会列在这里' />
            )}
            {byArea(data.items).map(({ name, items }) => (
              <Section key={name} title={name} aside={`${items.length} 件`}>
                {items.map(item => (
                  <WeeklyCard key={item.id} item={item} />
                ))}
              </Section>
            ))}
            {data.more && <View className='muted'>后面还有，这里列不下了</View>}
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** The sheet as a file: opened by WeChat's own viewer, which prints it or sends it to a computer. */
function PrintButton({ week }: { week: Week }) {
  const [failed, setFailed] = useState(false)
  const print = () => {
    setFailed(false)
    showBytes(sheetName(week), sheetOf(week)).catch(() => setFailed(true))
  }
  return (
    <>
      <Refusal text={failed ? '没打开。请再点一次' : undefined} />
      <Button id='weekly-print' wide icon='list' onPress={print}>
        打开表格
      </Button>
    </>
  )
}
