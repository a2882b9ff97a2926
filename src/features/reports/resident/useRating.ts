import { useRef, useState } from 'react'
import type { ReportView } from '@shared/reports/contract'
import type { Rating } from '@shared/reports/labels'
import { toast } from '@/platform/feedback'
import { useReportChange } from '../useReport'

/** The reporter's verdict: 解决了 with a face and a few words, or 没解决, which sends it back with one tap. */
export function useRating(report: ReportView) {
  const [solved, setSolved] = useState(false)
  const [rating, setRating] = useState<Rating>()
  const [lack, setLack] = useState<string>()
  const note = useRef('')
  const rate = useReportChange('rate', report)
  const reopen = useReportChange('reopen', report)
  const words = () => note.current.trim() || undefined

  function send() {
    if (!solved) return setLack('先点一下，解决了没有')
    if (!rating) return setLack('再点一下，满不满意')
    setLack(undefined)
    rate.mutate({ solved, rating, note: words() }, { onSuccess: () => toast('谢谢您，记下了') })
  }
  /** The next resolution is judged anew. */
  function sentBack({ holder }: ReportView) {
    setSolved(false)
    setRating(undefined)
    note.current = ''
    toast(`已退回给${holder?.name ?? '经办人'}，上一级也会盯着`)
  }
  const sendBack = () => reopen.mutate({ reason: words() }, { onSuccess: sentBack })
  return {
    solved,
    rating,
    choose: (face: Rating) => {
      setRating(face)
      setLack(undefined)
    },
    say: (text: string) => void (note.current = text),
    saySolved: () => {
      setSolved(true)
      setLack(undefined)
    },
    send,
    sendBack,
    busy: rate.isPending || reopen.isPending,
    problem: lack ?? rate.error?.message ?? reopen.error?.message,
  }
}
export type RatingForm = ReturnType<typeof useRating>
