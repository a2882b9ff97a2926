import { useState } from 'react'
import { View } from '@tarojs/components'
import type { EditView } from '@shared/services/editing/editing'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { ReasonSheet } from '@/components/layout/ReasonSheet'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useReviewSwitch, useSwitchService } from './useEdits'

const stopReasons = ['上面的系统在升级', '规定变了，正在改', '窗口临时不办'] as const
const noReasons = ['今天还能办', '先问清楚再停', '还没修好，不能恢复'] as const

/** A service is stopped, and begun again, by two people: one asks, another agrees. */
export function SwitchPart({ view }: { view: EditView }) {
  const [sheet, setSheet] = useState<'stop' | 'no' | null>(null)
  const close = () => setSheet(null)
  const turn = useSwitchService(view, () => {
    toast('请了另一位同事看，同意了才算')
    close()
  })
  const review = useReviewSwitch(view, ({ stopped }) => {
    toast(stopped === null ? '照常办' : '停办了，大家看得到原因')
    close()
  })
  const { switches, switching } = view
  return (
    <>
      {switching && (
        <View className='stack'>
          {`${switching.by}要${switching.to === 'stop' ? `停办：${switching.reason}` : '恢复办理'}。${switching.looks ? '请您看一遍' : '等另一位同事同意'}`}
        </View>
      )}
      {switching?.looks && (
        <View className='row row--wrap'>
          <Button id='switch-refuse' look='line' small onPress={() => setSheet('no')}>
            不同意
          </Button>
          <Button id='switch-agree' look='soft' small busy={review.isPending} onPress={() => review.mutate(null)}>
            {switching.to === 'stop' ? '同意停办' : '同意恢复'}
          </Button>
        </View>
      )}
      {switches.includes('stop') && (
        <Button id='service-stop' look='line' small onPress={() => setSheet('stop')}>
          先停办
        </Button>
      )}
      {switches.includes('resume') && (
        <Button id='service-resume' look='line' small busy={turn.isPending} onPress={() => turn.mutate(null)}>
          又能办了
        </Button>
      )}
      <Refusal {...refusalOf(sheet ? null : (turn.error ?? review.error))} />
      {sheet === 'no' && (
        <ReasonSheet
          id='no-switch'
          title='为什么不同意'
          send='不同意'
          reasons={noReasons}
          busy={review.isPending}
          refused={refusalOf(review.error)}
          onClose={close}
          onSend={note => review.mutate(note)}
        />
      )}
      {sheet === 'stop' && (
        <ReasonSheet
          id='stop'
          title='为什么停办'
          send='请人同意停办'
          reasons={stopReasons}
          shortest={2}
          busy={turn.isPending}
          refused={refusalOf(turn.error)}
          onClose={close}
          onSend={reason => turn.mutate(reason)}
        />
      )}
    </>
  )
}
