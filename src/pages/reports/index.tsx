import { useState } from 'react'
import { View } from '@tarojs/components'
import { useElder } from '@/components/a11y/textSize'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { TextField } from '@/components/fields/Field'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty, Skeleton } from '@/components/states/States'
import { ReportCard } from '@/features/reports/lists/ReportCard'
import { filters, useFilteredReports, type Filter } from '@/features/reports/lists/useFilteredReports'
import { go } from '@/platform/navigation'

const snap = (
  <Button id='snap' icon='camera' wide onPress={() => go('packages/report/submit/index')}>
    拍一拍
  </Button>
)

/** 诉求: everything that I have reported, the newest first; in 长辈版 the search waits behind a button. */
export default function Reports() {
  const { query, filter, setFilter, setSearch, none, looking } = useFilteredReports()
  const elder = useElder()
  const [finding, setFinding] = useState(false)
  return (
    <Page title='诉求' tab='reports'>
      {!none && (
        <>
          {snap}
          {elder && !finding ? (
            <View className='stack'>
              <Button id='find' look='line' icon='search' wide onPress={() => setFinding(true)}>
                找一件
              </Button>
            </View>
          ) : (
            <>
              <TextField
                id='search'
                label='按编号、地点或字找'
                placeholder='编号、地点、写过的字'
                quiet
                onText={setSearch}
              />
              <Chips label='看哪些'>
                {(Object.keys(filters) as Filter[]).map(key => (
                  <Chip key={key} id={`filter-${key}`} chosen={key === filter} onPress={() => setFilter(key)}>
                    {filters[key].label}
                  </Chip>
                ))}
              </Chips>
            </>
          )}
        </>
      )}
      <Pages
        id='reports'
        query={query}
        empty={
          none ? (
            <Empty art='basket' title='还没有诉求' note='看见问题，拍张照，马上有人管' action={snap} />
          ) : looking ? (
            <Skeleton />
          ) : (
            <Empty
              art='basket'
              title='没有这样的诉求'
              note='换个字，或者看「全部」'
              action={
                query.hasNextPage && (
                  <Button id='look-further' look='soft' onPress={() => void query.fetchNextPage()}>
                    再往前找
                  </Button>
                )
              }
            />
          )
        }
      >
        {report => <ReportCard key={report.id} report={report} whole />}
      </Pages>
    </Page>
  )
}
