import { View } from '@tarojs/components'
import { toast } from '@/platform/feedback'
import { useObject } from '../reading/useNotices'
import { WordsSheet } from './WordsSheet'

/** 提意见: what somebody wants changed. */
export function ObjectSheet({ notice, onClose }: { notice: string; onClose: () => void }) {
  const { mutate, isPending, error } = useObject(notice)
  return (
    <WordsSheet
      id='object'
      keptAs={`objection.${notice}`}
      title='提意见'
      placeholder='哪里不妥，您觉得该怎么办'
      send='提上去'
      lack='请写几个字，说说您的意见'
      busy={isPending}
      error={error}
      onSend={(words, done) =>
        mutate(words, {
          onSuccess: () => {
            done()
            toast('提上去了，答复了会告诉您')
            onClose()
          },
        })
      }
      onClose={onClose}
    >
      <View className='muted stack'>邻居只看到您说了什么，看不到是谁说的。答复的人知道是您，好回您的话。</View>
    </WordsSheet>
  )
}
