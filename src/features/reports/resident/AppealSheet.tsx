import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { Button } from '@/components/controls/Button'
import { TextArea } from '@/components/fields/Field'
import { Sheet } from '@/components/layout/Sheet'
import { toast } from '@/platform/feedback'
import { useReportChange } from '../useReport'

/** 申诉, once: why the community should settle it after all. */
export function AppealSheet({ report, onClose }: { report: ReportView; onClose: () => void }) {
  const reason = useRef('')
  const [missing, setMissing] = useState(false)
  const { mutate, isPending, error } = useReportChange('appeal', report)
  const send = () => {
    const words = reason.current.trim()
    setMissing(!words)
    if (!words) return
    mutate(
      { reason: words },
      {
        onSuccess: ({ holder }) => {
          toast(`申诉了，由${holder?.name ?? '上一级'}来看`)
          onClose()
        },
      },
    )
  }
  const foot = (
    <Button id='appeal-send' wide busy={isPending} onPress={send}>
      申诉
    </Button>
  )
  return (
    <Sheet id='appeal' open title='为什么该社区来办' onClose={onClose} foot={foot}>
      <TextArea
        id='appeal-words'
        label='为什么该社区来办'
        quiet
        placeholder='几句话就行'
        onText={text => void (reason.current = text)}
        error={missing ? '请写几个字' : error?.message}
      />
      <View className='stack muted'>由上一级来看，不是原来那位。只能申诉一次。</View>
    </Sheet>
  )
}
