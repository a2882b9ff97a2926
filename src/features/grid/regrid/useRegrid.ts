import { useState } from 'react'
import type { NodeView } from '@shared/grid/contract'
import type { RegridKind } from '@shared/grid/labels'
import { api } from '@/api'
import { back } from '@/platform/navigation'
import { toast } from '@/platform/feedback'
import { sayNearDay, today } from '../../time'
import { missingIn, regridForms, type RegridDraft, type Target } from './regridForm'
import { useGridChange } from '../useGrid'

/** A change of the grid while it is being chosen, and its sending; what was chosen stays when it is refused. */
export function useRegrid(kind: RegridKind) {
  const [draft, setDraft] = useState<RegridDraft>({ homes: [], target: null, name: '', day: today() })
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>(null)
  const send = useGridChange(api.grid.regrid.mutate, {
    onSuccess: ({ state }) => {
      toast(state === 'planned' ? `安排好了，${sayNearDay(draft.day)}起生效` : '调整好了，新诉求按新的来')
      back()
    },
  })
  const change = (part: Partial<RegridDraft>) => {
    setMissing(null)
    setDraft(before => ({ ...before, ...part }))
  }
  const refused = (field: string) => send.error?.fields[`operation.${field}`]
  return {
    kind,
    draft,
    toggle: (home: RegridDraft['homes'][number]) =>
      change({
        homes: draft.homes.some(one => one.code === home.code)
          ? draft.homes.filter(one => one.code !== home.code)
          : [...draft.homes, home].sort((a, b) => (a.code < b.code ? -1 : 1)),
      }),
    setTarget: (target: Target) => change({ target }),
    setName: (name: string) => change({ name }),
    // Another day can have other homes.
    setDay: (day: string) => change({ day, homes: [] }),
    problems: {
      homes: missing?.homes ?? refused('homes') ?? refused('unit') ?? refused('units'),
      target: missing?.target ?? refused('to') ?? refused('into'),
      name: refused('name'),
      day: send.error?.fields.from,
    },
    error: send.error,
    busy: send.isPending,
    send: (node: NodeView) => {
      const lacks = missingIn(kind, draft)
      setMissing(lacks)
      if (lacks) return
      const operation = regridForms[kind].operation(node, draft, draft.target?.code ?? '')
      send.mutate({ operation, from: draft.day })
    },
  }
}
export type Regrid = ReturnType<typeof useRegrid>
