/** Sends one report that is handed in: as soon as its photos are there, and again until something answers. */
import type { ReportView, SubmitInput } from '@shared/reports/contract'
import { api } from '@/api'
import { toCallError, type CallError } from '@/api/errors'
import type { Store } from '@/platform/store'
import { earlierThan, inputToSend, noNetwork, type Draft, type DraftEvent } from './draft'

const FIRST_PAUSE = 3_000
const LONGEST_PAUSE = 60_000

interface Sending {
  store: Store<Draft>
  tell(event: DraftEvent): void
  arrived(report: ReportView): void
}

/** @returns a function that sends it now, if it can be sent now */
export function createSender({ store, tell, arrived }: Sending): () => Promise<void> {
  let pause = FIRST_PAUSE
  let timer: ReturnType<typeof setTimeout> | undefined

  async function send(): Promise<void> {
    const draft = store.get()
    const input = inputToSend(draft)
    if (!input) return
    clearTimeout(timer)
    tell({ type: 'called', attempt: input })
    try {
      arrived(await submit(draft.key, input, earlierThan(input, draft)))
    } catch (error) {
      failed(toCallError(error))
    }
  }

  function failed({ code, message, fields, askCode }: CallError): void {
    // A number to ask with helps where the person can't help themselves.
    const problem = { message, fields, ...(code === 'unexpected' && askCode ? { askCode } : {}) }
    if (!passing.includes(code)) return tell({ type: 'refused', problem })
    tell({ type: 'unanswered', problem: code === 'offline' ? noNetwork : problem })
    timer = setTimeout(() => void send(), pause)
    pause = Math.min(LONGEST_PAUSE, pause * 2)
  }

  return send
}

/** Codes that say nothing about the report itself: the same call may succeed later. */
const passing = ['offline', 'unexpected', 'busy']

/** When an earlier try had arrived, the key is taken: asked in that try's own words, the server answers with its report. */
async function submit(key: string, input: SubmitInput, earlier: SubmitInput[]): Promise<ReportView> {
  try {
    return await api.reports.submit.mutate(input, { context: { key } })
  } catch (error) {
    const [first, ...others] = earlier
    if (toCallError(error).code !== 'keyReused' || !first) throw error
    return submit(key, first, others)
  }
}
