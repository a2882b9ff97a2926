import { useState } from 'react'
import type { ApplicationSummary } from '@shared/services/applying'
import { mostOf } from '@shared/services/most'
import { toast } from '@/platform/feedback'

/** Several cases that are done or handed over together: which, and no more than go in one call. */
export function usePicking() {
  const [picked, setPicked] = useState<ReadonlyMap<string, ApplicationSummary> | null>(null)
  return {
    /** Null while nobody picks. */
    picked: picked && [...picked.values()],
    has: ({ id }: Pick<ApplicationSummary, 'id'>) => picked?.has(id) ?? false,
    start: () => setPicked(new Map()),
    stop: () => setPicked(null),
    /** The first ones of these, as many as go together. */
    all: (items: readonly ApplicationSummary[]) =>
      setPicked(new Map(items.slice(0, mostOf.casesAtOnce).map(each => [each.id, each]))),
    toggle(application: ApplicationSummary) {
      const next = new Map(picked)
      if (next.delete(application.id)) return setPicked(next)
      if (next.size >= mostOf.casesAtOnce) return toast(`一次最多 ${mostOf.casesAtOnce} 件，先办这些`)
      setPicked(next.set(application.id, application))
    },
  }
}
