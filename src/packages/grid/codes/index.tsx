import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Refusal } from '@/components/states/Refusal'
import { Empty } from '@/components/states/States'
import { CodeGrid } from '@/features/grid/codes/CodeGrid'
import { codeSheet } from '@/features/grid/codes/codeSheet'
import { useCodes } from '@/features/grid/codes/useCodes'
import { showBytes } from '@/platform/documents'
import { useParams } from '@/platform/navigation'

/** 位置码: the codes of a building, or of what lies around it, to be printed and put on walls. */
export default function Codes() {
  const { code = '' } = useParams()
  const codes = useCodes(code)
  const [failed, setFailed] = useState(false)
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = codes
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
  const [first] = codes.data?.pages ?? []
  const places = codes.data?.pages.flatMap(({ items }) => items) ?? []
  const print = () => {
    setFailed(false)
    showBytes(`codes-${code}.docx`, codeSheet(first?.name ?? '', places)).catch(() => setFailed(true))
  }
  const foot = places.length > 0 && (
    <>
      <Refusal text={failed ? '没打开。请再点一次' : undefined} />
      {isFetchNextPageError ? (
        <Button id='codes-again' wide icon='retry' onPress={() => void fetchNextPage()}>
          还有几个没取到，再取
        </Button>
      ) : (
        <Button id='codes-print' wide icon='list' busy={hasNextPage} onPress={print}>
          {hasNextPage ? `已取到 ${places.length} 个` : '打开打印稿'}
        </Button>
      )}
    </>
  )
  return (
    <Page title='位置码' foot={foot}>
      <Loaded id='codes' query={codes}>
        {() =>
          places.length ? (
            <>
              <View className='muted codes-hint'>
                贴在墙上，居民扫一扫就报到这里。打印稿可以转发到电脑上打印；只要一个，长按它存到手机。
              </View>
              <CodeGrid places={places} />
            </>
          ) : (
            <Empty art='tree' title='这里没有要贴码的地方' note='电梯、楼道、消防栓、树、报警柱才有位置码' />
          )
        }
      </Loaded>
    </Page>
  )
}
