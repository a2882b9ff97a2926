import { View } from '@tarojs/components'
import { Card } from '@/components/layout/Card'
import { Page } from '@/components/page/Page'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { Diary } from '@/features/festival/trees/Diary'
import { useDiaryWaits } from '@/features/festival/trees/useTrees'

/** Photos of trees that a program doubts: staff look, and everybody sees them or nobody does. */
export default function DiaryWaits() {
  return (
    <Page title='等您看的照片'>
      <Pages
        id='waits'
        query={useDiaryWaits()}
        empty={<Empty art='tree' title='都看过了' note='拿不准的照片和话会先到这里' />}
      >
        {entry => (
          <Card key={entry.id}>
            <View className='strong'>{entry.treeName}</View>
            <Diary entries={[entry]} />
          </Card>
        )}
      </Pages>
    </Page>
  )
}
