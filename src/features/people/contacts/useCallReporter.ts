import { useCallPerson } from './useCallPerson'

/** Whom the caller may call: nobody for their own report, or without the right. */
interface Reported {
  no: string
  reporterId?: string
}

/** One tap calls whoever reported it. */
export function useCallReporter({ no, reporterId }: Reported) {
  const { call, calling, phone } = useCallPerson(reporterId, `办您报的 ${no}，打电话找您`)
  return { may: reporterId !== undefined, busy: calling, phone, call }
}
