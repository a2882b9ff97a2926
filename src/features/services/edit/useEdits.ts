/** Services as those write them who work at the counter: what is in force, what is written beside it, and the steps between. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { EditView } from '@shared/services/editing/editing'
import type { ServiceSpec } from '@shared/services/guide/spec'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient } from '@/api/query'
import { settledAt } from '@/api/settled'
import { servicesKey } from '../useServices'

const key = [...servicesKey, 'managed']

export const useManaged = () => useQuery({ queryKey: key, queryFn: () => ask(api.services.managed.query()) })

export const useToEdit = (service: string) =>
  useQuery({ queryKey: [...key, service], queryFn: () => ask(api.services.toEdit.query({ service })) })

/** What was typed on this phone and not sent yet, by service: a page that is left and opened again has it. */
export const typedSpecs = new Map<string, ServiceSpec>()

const after = (onDone: (view: EditView) => void) => ({
  onSuccess: (view: EditView) => {
    queryClient.setQueryData([...key, view.id], view)
    onDone(view)
  },
  onSettled: settledAt(servicesKey),
})

interface Written {
  spec: ServiceSpec
  why: string
  asDraft: boolean
}

export const useSaveService = ({ id: service, version }: EditView, onDone: (view: EditView) => void) =>
  useMutation({
    mutationFn: ({ spec: { id: _id, sample: _sample, ...spec }, why, asDraft }: Written) =>
      ask(api.services.save.mutate({ service, version, spec, why, asDraft })),
    ...after(onDone),
  })

export const useReviewService = ({ id: service, version }: EditView, onDone: (view: EditView) => void) =>
  useMutation({
    mutationFn: (note: string | null) =>
      ask(api.services.review.mutate({ service, version, approved: note === null, note: note ?? '' })),
    ...after(onDone),
  })

/** The second person agrees that it is stopped, or begun again; with a note they do not. */
export const useReviewSwitch = ({ id: service, version }: EditView, onDone: (view: EditView) => void) =>
  useMutation({
    mutationFn: (note: string | null) =>
      ask(api.services.reviewSwitch.mutate({ service, version, approved: note === null, note: note ?? '' })),
    ...after(onDone),
  })

/** Asks that it is stopped, with a reason; without one that it is begun again. A second person agrees. */
export const useSwitchService = ({ id: service, version }: EditView, onDone: (view: EditView) => void) =>
  useMutation({
    mutationFn: (reason: string | null) =>
      reason === null
        ? ask(api.services.resume.mutate({ service, version }))
        : ask(api.services.stop.mutate({ service, version, reason })),
    ...after(onDone),
  })
