import type { NoticeView } from '@shared/notices/contract'
import { Refusal } from '@/components/states/Refusal'
import { useVerbs } from './useVerbs'

/** The foot of a notice that somebody works on: what takes it forward, and beside it what else they may do. */
export function VerbFoot({ notice }: { notice: NoticeView }) {
  const { foot, others, sheet, refused } = useVerbs(notice)
  return (
    <>
      {others}
      {foot}
      <Refusal {...refused} />
      {sheet}
    </>
  )
}
