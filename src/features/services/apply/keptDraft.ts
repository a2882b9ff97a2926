/**
 * What is filled in here is kept by the community too, so that it is there on the person's next phone. This phone's own draft is what is shown here; what
 * another phone wrote comes in where this one has none.
 */
import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { DraftRow, DraftView } from '@shared/services/drafts'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { toCallError } from '@/api/errors'
import { queryClient } from '@/api/query'
import { toast } from '@/platform/feedback'
import { useMe } from '../../people/useMe'
import { servicesKey } from '../useServices'
import { draftName, draftOf, onDrafts, takeDraft, type ApplyDraft } from './applyDraft'
import { arrivedPapers, paperForm, takePapers } from './paperPhotos'

const key = [...servicesKey, 'drafts']

/** Milliseconds of rest after which what was filled in is sent: a person types for minutes, and the last word counts. */
const REST = 5_000

type Whose = Pick<ApplyDraft, 'service' | 'principal'>
const named = ({ service, principal }: Whose) => ({ service, ...(principal && { for: principal.personId }) })

/** Whether the community keeps this one: not for a guest, and not what the counter writes down for somebody. */
const isKept = (bound: boolean, { principal }: Whose) => bound && !principal?.said

/** Sends what stands in the draft now, and nothing when it is gone. What cannot be sent stays on this phone. */
async function keepNow({ service, principal }: Whose, papers: readonly { id: string }[]): Promise<void> {
  const draft = draftOf(service, principal?.personId)
  if (!draft) return
  const { answers, fields, delivery } = draft
  const said = { ...named(draft), answers, fields, delivery, papers: arrivedPapers(draftName(draft), papers) }
  await ask(api.services.saveDraft.mutate(said)).catch((error: unknown) => {
    const { code, message } = toCallError(error)
    // It was handed in from another phone; what was typed here stays until the person throws it away.
    if (code === 'notNow' && draftOf(service, principal?.personId)) toast(message)
  })
}

/** As long as a draft is open, keeps it whenever the person rests, and when they leave. @param papers the same array as long as they are the same */
export function useKeepDraft(draft: ApplyDraft, papers: readonly { id: string }[]): void {
  const kept = isKept(useMe().data?.bound ?? false, draft)
  useEffect(() => {
    if (!kept) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const send = () => {
      timer = undefined
      void keepNow(draft, papers)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(send, REST)
    }
    const deaf = [onDrafts(later), ...papers.map(({ id }) => paperForm(draftName(draft), id).store.subscribe(later))]
    later()
    return () => {
      deaf.forEach(stop => stop())
      if (timer === undefined) return
      clearTimeout(timer)
      send()
    }
  }, [kept, draft, papers])
}

/** What was begun on another phone, as lines; empty until it is known. */
export function useDraftsElsewhere(here: readonly ApplyDraft[]): readonly DraftRow[] {
  const bound = useMe().data?.bound ?? false
  const { data } = useQuery({ queryKey: key, queryFn: () => ask(api.services.drafts.query()), enabled: bound })
  const names = here.map(draftName)
  return (data?.items ?? []).filter(row => !names.includes(draftName({ service: row.service.id, principal: row.for })))
}

/** The draft of another phone, where this one has none. Null: there is none either. */
export function useDraftElsewhere(service: string, person: string | undefined, wanted: boolean) {
  const me = useMe().data
  const wish = { service, ...(person !== undefined && { for: person }) }
  return useQuery({
    queryKey: [...key, service, person ?? ''],
    queryFn: async () => (await ask(api.services.draft.query(wish))).draft,
    enabled: wanted && me?.bound === true,
    // Taken over once; from then on this phone has its own.
    gcTime: 0,
  })
}

/** Goes on with it here: what was filled in, and the photos that are still there. */
export function goOnHere({ service, for: whom, answers, fields, delivery, papers }: DraftView): ApplyDraft {
  const draft = takeDraft({ service: service.id, name: service.name, principal: whom, answers, fields, delivery })
  takePapers(draftName(draft), papers)
  return draft
}

/** It was handed in, or is not wanted any more, on any phone. */
export async function throwAwayKept(draft: Whose): Promise<void> {
  if (draft.principal?.said) return
  // A guest has none, and one that never went out is none.
  await ask(api.services.throwAway.mutate(named(draft))).catch(() => undefined)
  void queryClient.invalidateQueries({ queryKey: key })
}
