import { View } from '@tarojs/components'
import type { Readers } from '@shared/notices/reading'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { now } from '@/platform/clock'
import { toast } from '@/platform/feedback'
import { sayTime } from '../../time'
import { useRemind } from './useReaders'

interface Props {
  notice: string
  node: string | undefined
  again: NonNullable<Readers['again']>
  urgent: boolean
}

/** WeChat tells those once more who have not read it: how many it reaches, or why it cannot now. */
export function AgainFoot({ notice, node, again: { reaches, from }, urgent }: Props) {
  const { mutate, isPending, error } = useRemind(notice, node, ({ told }) =>
    toast(told > 0 ? `再发给 ${told} 人了` : '这会儿没有人要再发'),
  )
  const who = urgent ? '没点知晓的' : '没看的'
  const waits = from !== null && Date.parse(from) > now() ? `一小时最多发一次，${sayTime(from)} 以后再发` : undefined
  const silent = reaches === 0 ? `${who}，微信现在都提醒不到，请打电话或者上门` : undefined
  return (
    <>
      <Button id='again' look='line' wide busy={isPending} lacks={waits ?? silent} onPress={() => mutate()}>
        {`给${who}再发一次微信`}
      </Button>
      <View className='muted doors__foot'>
        {waits ?? silent ?? `微信提醒得到 ${reaches} 人，别的人请打电话或者上门`}
      </View>
      <Refusal {...refusalOf(error)} />
    </>
  )
}
