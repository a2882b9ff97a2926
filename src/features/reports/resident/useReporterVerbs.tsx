import { useState } from 'react'
import type { ReportView } from '@shared/reports/contract'
import { confirm, toast } from '@/platform/feedback'
import { AppealSheet } from './AppealSheet'
import { ReopenSheet } from './ReopenSheet'
import { SupplementSheet } from './SupplementSheet'
import { useReportChange } from '../useReport'

/** What a tap on 催一下, 补充, 撤回, 再办 and 申诉 does; which of them are offered is in `report.allowed`. */
export function useReporterVerbs(report: ReportView) {
  const [open, setOpen] = useState<'supplement' | 'reopen' | 'appeal' | null>(null)
  const remind = useReportChange('remind', report)
  const withdraw = useReportChange('withdraw', report)
  const close = () => setOpen(null)
  return {
    remind: () =>
      remind.mutate({}, { onSuccess: ({ holder }) => toast(`催过了，${holder?.name ?? '经办人'}马上收到`) }),
    supplement: () => setOpen('supplement'),
    reopen: () => setOpen('reopen'),
    appeal: () => setOpen('appeal'),
    withdraw: async () => {
      const sure = await confirm({
        title: '撤回这件诉求？',
        text: '撤回以后就不办了。还想办，要重新拍一拍。',
        yes: '撤回',
        no: '先不撤回',
      })
      if (sure) withdraw.mutate({}, { onSuccess: () => toast('撤回了') })
    },
    reminding: remind.isPending,
    withdrawing: withdraw.isPending,
    problem: remind.error?.message ?? withdraw.error?.message,
    sheet:
      open === 'supplement' ? (
        <SupplementSheet report={report} onClose={close} />
      ) : open === 'reopen' ? (
        <ReopenSheet report={report} onClose={close} />
      ) : open === 'appeal' ? (
        <AppealSheet report={report} onClose={close} />
      ) : null,
  }
}
