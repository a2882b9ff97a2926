import { View } from '@tarojs/components'
import type { NoticePage } from '@shared/notices/reading'
import { refusalOf } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { toast } from '@/platform/feedback'
import { useConfirm } from './useNotices'

/** The one thing to do with it, and what it is good for: 我已知晓 first, then 提意见. @returns null when nothing is asked */
export function noticeAsks({ receipt, display }: NoticePage): 'confirm' | 'object' | null {
  return receipt?.mayConfirm ? 'confirm' : display?.mayObject ? 'object' : null
}

export function NoticeFoot({ notice, onObject }: { notice: NoticePage; onObject: () => void }) {
  const { mutate, isPending, error } = useConfirm(notice.id, () => toast('记下了，不用上门找您了'))
  const asks = noticeAsks(notice)
  if (asks === 'confirm')
    return (
      <>
        <Button id='confirm' wide busy={isPending} onPress={() => mutate()}>
          我已知晓
        </Button>
        <View className='muted notice-foot__says'>点了，单元长就不用再上门找您</View>
        <Refusal {...refusalOf(error)} />
      </>
    )
  return (
    <>
      <Button id='object' wide onPress={onObject}>
        提意见
      </Button>
      <View className='muted notice-foot__says'>每条都答复了，公示才能结束</View>
    </>
  )
}
