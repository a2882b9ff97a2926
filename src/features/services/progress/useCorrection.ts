import { useState } from 'react'
import type { ApplicationView } from '@shared/services/applying'
import { api } from '@/api'
import { toast } from '@/platform/feedback'
import { toTop } from '@/platform/navigation'
import { discardPapers, hasFailed, sentPapers } from '../apply/paperPhotos'
import { useStep } from '../useApplications'

/** Names the photos of a correction apart from those of any draft. */
export const correctionName = (id: string) => `correct.${id}`

/** Handing in what was named, once all of its photos are there. */
export function useCorrection({ id, version, correction }: ApplicationView) {
  const name = correctionName(id)
  const named = (correction?.papers ?? []).map(({ paper }) => ({ id: paper }))
  const [problem, setProblem] = useState<string>()
  const { mutate, isPending, error } = useStep(
    (papers: { paper: string; photos: string[] }[]) => api.services.correct.mutate({ id, version, papers }),
    () => {
      discardPapers(name, named)
      toast('补好了，交上去了')
      toTop()
    },
  )
  return {
    busy: isPending,
    problem: problem ?? error?.message,
    askCode: problem ? undefined : error?.askCode,
    send() {
      const sent = sentPapers(name, named)
      const wait = hasFailed(name, named)
        ? '有一张照片没传上去，点「再传」或者去掉它'
        : !sent && '照片还在传，传完再点一次。没网的话先存着，不会丢'
      setProblem(wait || undefined)
      if (sent) mutate(sent)
    },
  }
}
