import { View } from '@tarojs/components'
import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Loaded } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { DayBoard } from '@/features/festival/day/DayBoard'
import { mainSession, useBoard } from '@/features/festival/day/useBoard'
import { useSendKept } from '@/features/festival/gate/useGate'
import { go } from '@/platform/navigation'

/** 柿子节现场: how the day goes, and the three things that staff do on it. */
export default function Day() {
  useSendKept()
  const board = useBoard()
  return (
    <Page title='柿子节现场'>
      <Loaded id='board' query={board}>
        {found => {
          const session = mainSession(found.sessions)
          if (!session) return <Empty art='tree' title='今年还没有安排场次' note='安排公布了，这里就有' />
          const params = { session: session.id, edition: String(found.edition) }
          return (
            <>
              <DayBoard board={found} />
              <View className='stack'>
                <Button id='day-scan' wide icon='scan' onPress={() => go('packages/harvest/scan/index', params)}>
                  扫码签到
                </Button>
              </View>
              <View className='row stack'>
                <Button
                  id='day-scales'
                  look='line'
                  share={1}
                  onPress={() => go('packages/harvest/scales/index', params)}
                >
                  过秤
                </Button>
                <Button
                  id='day-shares'
                  look='line'
                  share={1}
                  onPress={() => go('packages/harvest/shares/index', params)}
                >
                  分果
                </Button>
              </View>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
