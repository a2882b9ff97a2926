import { useMemo, useRef, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { ApplicationView } from '@shared/services/applying'
import { isCallable, phoneAsTyped } from '@shared/people/identity'
import { fieldsOf, papersOf } from '@shared/services/guide/guide'
import type { FieldRule, PaperRule, ServiceSpec } from '@shared/services/guide/spec'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { toCallError, type CallError } from '@/api/errors'
import { queryClient } from '@/api/query'
import { startSession } from '../guide/session'
import { applicationChanged } from '../useApplications'
import { servicesKey } from '../useServices'
import { showHandedIn } from '../ways'
import { draftName, draftOf, endDraft, fillDraft, type ApplyDraft } from './applyDraft'
import { throwAwayKept, useKeepDraft } from './keptDraft'
import { discardPapers, hasFailed, sentPapers, throwAwayPapers } from './paperPhotos'

/** What is wrong with something that was filled in, in a sentence; the server judges again. */
export function lackOf({ kind, required, label }: FieldRule, value: string): string | undefined {
  if (!value) return required ? `请填${label}` : undefined
  if (kind === 'phone' && !isCallable(phoneAsTyped(value))) return '这个号码打不通，请再核对一遍'
  return undefined
}

/** Filling in an application and handing it in. */
export function useApply(spec: ServiceSpec, draft: ApplyDraft) {
  const name = draftName(draft)
  const fields: FieldRule[] = fieldsOf(spec, draft.answers)
  const papers: PaperRule[] = useMemo(() => papersOf(spec, draft.answers), [spec, draft.answers])
  useKeepDraft(draft, papers)
  // Not state: a field that is typed into is not drawn anew with each stroke.
  const typed = useRef<Record<string, string>>({ ...draft.fields })
  const [lacks, setLacks] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<string>()
  /** What stands in the fields of this case. */
  const filled = () => {
    const values: Record<string, string> = {}
    for (const { id } of fields) if (typed.current[id]) values[id] = typed.current[id]
    return values
  }
  const lacksOf = () => {
    const found: Record<string, string> = {}
    for (const field of fields) {
      const lack = lackOf(field, typed.current[field.id] ?? '')
      if (lack) found[field.id] = lack
    }
    return found
  }
  const { mutate, isPending, error } = useMutation<ApplicationView, CallError, { paper: string; photos: string[] }[]>({
    mutationFn: sent => {
      const asked = {
        service: spec.id,
        answers: draft.answers,
        fields: filled(),
        papers: sent,
        listed: papers.map(({ id }) => id),
        // What was chosen last: this draft is as it was when the page opened.
        delivery: draftOf(spec.id, draft.principal?.personId)?.delivery ?? draft.delivery,
      }
      const context = { context: { key: draft.key } }
      const { personId, said: how } = draft.principal ?? {}
      return ask(
        personId !== undefined && how
          ? api.services.applyFor.mutate({ ...asked, person: personId, how, agreed: true }, context)
          : api.services.apply.mutate({ ...asked, ...(personId !== undefined && { for: personId }) }, context),
      )
    },
    onSuccess: application => {
      discardPapers(name, papers)
      endDraft(draft)
      void throwAwayKept(draft)
      startSession(spec.id)
      applicationChanged(application)
      showHandedIn(application.id, !!draft.principal?.said)
    },
    // The service may be another one by now: its list is asked for anew.
    onError: () => void queryClient.invalidateQueries({ queryKey: [...servicesKey, 'guide', spec.id] }),
  })
  const refused = error ? toCallError(error).fields : {}

  return {
    fields,
    papers,
    name,
    busy: isPending,
    problem: problem ?? error?.message,
    askCode: problem ? undefined : error?.askCode,
    valueOf: (id: string) => typed.current[id] ?? '',
    errorOf: (id: string): string | undefined => lacks[id] ?? refused[`fields.${id}`] ?? refused[id],
    fill(id: string, value: string) {
      typed.current[id] = value.trim()
      fillDraft(draft, { fields: { ...typed.current } })
    },
    /** Whether this one is filled in as it must be; says so beside it if not. */
    checks(field: FieldRule): boolean {
      const lack = lackOf(field, typed.current[field.id] ?? '')
      setLacks(lack ? { [field.id]: lack } : {})
      return !lack
    },
    send(): void {
      const lacking = lacksOf()
      setLacks(lacking)
      const sent = sentPapers(name, papers)
      const [lack] = Object.values(lacking)
      const wait = hasFailed(name, papers)
        ? '有一张照片没传上去，点「再传」或者去掉它'
        : !sent && '照片还在传，传完再点一次。没网的话先存着，不会丢'
      setProblem(lack ?? (wait || undefined))
      if (!lack && sent) mutate(sent)
    },
    throwAway() {
      throwAwayPapers(name, papers)
      endDraft(draft)
      void throwAwayKept(draft)
    },
  }
}
export type ApplyForm = ReturnType<typeof useApply>
