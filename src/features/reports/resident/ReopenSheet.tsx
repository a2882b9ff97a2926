import { useRef } from 'react'
import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import { Button } from '@/components/controls/Button'
import { TextArea } from '@/components/fields/Field'
import { Sheet } from '@/components/layout/Sheet'
import { toast } from '@/platform/feedback'
import { useReportChange } from '../useReport'

/** A closed report is to be taken up again: what is still wrong, if one likes to say it. */
export function ReopenSheet({ report, onClose }: { report: ReportView; onClose: () => void }) {
  const reason = useRef('')
  const { mutate, isPending, error } = useReportChange('reopen', report)
  const send = () =>
    mutate(
      { reason: reason.current.trim() || undefined },
      {
        onSuccess: ({ holder }) => {
          toast(`已退回给${holder?.name ?? '经办人'}，上一级也会盯着`)
          onClose()
        },
      },
    )
  const foot = (
    <Button id='reopen-send' wide busy={isPending} onPress={send}>
      没解决，请再办
    </Button>
  )
  return (
    <Sheet id='reopen' open title='还有什么没解决' onClose={onClose} foot={foot}>
      <TextArea
        id='reopen-words'
        label='还有什么没解决'
        quiet
        placeholder='可以不写'
        onText={text => void (reason.current = text)}
        error={error?.message}
      />
      <View className='stack muted'>退回以后，上一级会盯着办。</View>
    </Sheet>
  )
}
