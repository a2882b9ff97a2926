import { useState } from 'react'
import { View } from '@tarojs/components'
import { CallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Pill } from '@/components/display/Pill'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { ProxySheet } from '@/features/festival/code/ProxySheet'
import { Ticket } from '@/features/festival/code/Ticket'
import { useCode } from '@/features/festival/code/useCode'
import { openHome } from '@/features/festival/home/ways'
import { useParams } from '@/platform/navigation'

/** My household's code: for the gate of a session, or without one for its fruit. */
export default function Code() {
  const { session = '' } = useParams()
  const code = useCode(session)
  const [asking, setAsking] = useState(false)
  const used = !!code.data?.checkedInAt
  if (!code.data && code.error instanceof CallError && code.error.code === 'notFound')
    return (
      <Page title='签到码'>
        <Empty
          art='basket'
          title={code.error.message}
          note='没报名的场次没有签到码。领柿子用领果码，家家都有'
          action={
            <Button id='festival-open' look='soft' onPress={openHome}>
              看看柿子节
            </Button>
          }
        />
      </Page>
    )
  const foot = code.data && !used && (
    <Button id='proxy-open' look='line' wide onPress={() => setAsking(true)}>
      走不动？请人代签
    </Button>
  )
  return (
    <Page title={session ? '签到码' : '领果码'} foot={foot}>
      <Loaded id='code' query={code}>
        {found => (
          <>
            <Ticket code={found} />
            <View className='stack row row--wrap'>
              <Pill tone='done'>没网也能用</Pill>
              {!used && <Pill tone='doing'>扫一次就用掉</Pill>}
            </View>
            {asking && (
              <ProxySheet session={session} given={found.proxy?.name ?? null} onClose={() => setAsking(false)} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
