import { useMutation } from '@tanstack/react-query'
import type { ReportSummary } from '@shared/reports/contract'
import { type CallError, refusalOf, sentenceOf } from '@/api/errors'
import { toast } from '@/platform/feedback'
import { useOnline } from '@/platform/network'
import type { PhotoDraft } from '../../photos/uploadPhoto'
import { asksToWait, type Outgoing, type StaffVerb } from '../outgoing/outgoing'
import { handOver, type Handed } from '../outgoing/outgoingQueue'

/** What is said when it is done. */
const done: Record<StaffVerb, string> = {
  accept: '已接单',
  assign: '已派出',
  transfer: '已转派',
  sendBack: '已退回',
  suspend: '已挂起',
  resume: '接着办',
  remind: '催过了，经办人会收到消息',
  resolve: '已办结，居民会收到消息',
}

/** What a staff member decides on one report. */
export type Decision = {
  [V in StaffVerb]: { verb: V; input: Outgoing<V>['input']; photos?: PhotoDraft[] }
}[StaffVerb]

/**
 * A change that staff make. Without a network it is kept and sent later, and the toast says so; when somebody was first, the
 * sentence is in `refusal` and the fresh report is on its way.
 * @param onDone runs when it was sent or kept
 */
export function useStaffChange(
  report: Pick<ReportSummary, 'id' | 'version' | 'place' | 'allowed'>,
  onDone?: () => void,
) {
  const online = useOnline()
  const { id, version, place } = report
  const { mutate, isPending, error } = useMutation<Handed, CallError, Decision>({
    mutationFn: ({ verb, input, photos = [] }) =>
      handOver({ verb, input, photos, report: { id, version, place: place.name } }),
    onSuccess: (handed, { verb }) => {
      toast(
        handed === 'kept'
          ? '没有网络，先存在手机里，连上网自动发'
          : asked(verb)
            ? '已请上级看，同意以前照常计时'
            : done[verb],
      )
      onDone?.()
    },
    // The card that says it may be gone with the next answer of the queue.
    onError: error => toast(sentenceOf(error)),
  })
  const asked = (verb: StaffVerb) => verb === 'suspend' && asksToWait(report)
  return { decide: mutate, busy: isPending, refusal: refusalOf(error), online }
}
