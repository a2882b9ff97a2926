import { View } from '@tarojs/components'
import { heading } from '@/components/a11y/attributes'
import { Card } from '@/components/layout/Card'
import { Loaded } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { NoticeContent } from '@/features/notices/content/NoticeContent'
import { sayEnd } from '@/features/notices/sayEnd'
import { useEdition } from '@/features/notices/reading/useNotices'
import { sayTime } from '@/features/time'
import { useParams } from '@/platform/navigation'

/** What a notice said before it was corrected, for everybody who reads it. */
export default function Edition() {
  const { id = '', edition = '' } = useParams()
  const earlier = useEdition(id, Number(edition) || 0)
  return (
    <Page title='原来怎么说的'>
      <Loaded id='edition' query={earlier}>
        {({ title, publishedAt, objectionsUntil, why, ...shown }) => (
          <>
            <Card look='warm'>
              <View className='strong'>下面是更正以前的，现在不作数</View>
              <View>{`哪里错了：${why}`}</View>
              <View className='muted'>
                {`${sayTime(publishedAt)} 发的${objectionsUntil ? `，当时公示到 ${sayEnd(objectionsUntil)}` : ''}`}
              </View>
            </Card>
            <View className='headline' {...heading(2)}>
              {title}
            </View>
            <NoticeContent id='edition' shown={shown} onStale={() => void earlier.refetch()} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
