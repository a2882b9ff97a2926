import { useEffect, useRef, useState } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { NoticeView } from '@shared/notices/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { toCallError, type CallError } from '@/api/errors'
import { queryClient } from '@/api/query'
import { newKey } from '@/platform/key'
import { useForm } from '../../photos/photoForm'
import { noticeKeys, noticesChanged } from '../keys'
import { asInput, lacksOf, type SaveDraft } from './asInput'
import { orphansIn, type BlockKind, type DraftBlock, type NoticeDraft } from './draft'
import { draftFrom } from './draftFrom'
import { noticeForm } from './draftStore'

/** Milliseconds between two looks while it is still being sent to people. */
const SENDING_PAUSE = 3_000

/** A notice as those see it who write and look at it; while it is being sent, how far it has come. */
export const useManaged = (id: string) =>
  useQuery({
    queryKey: noticeKeys.draft(id),
    queryFn: () => ask(api.notices.draft.query({ id })),
    enabled: id !== '',
    refetchInterval: ({ state: { data } }) =>
      data?.spreading && data.spreading.doneAt === null ? SENDING_PAUSE : false,
  })

/** The server's ids are checked by the server. */
type Sent = Parameters<typeof api.notices.save.mutate>[0]
const save = (input: SaveDraft) => ask(api.notices.save.mutate(input as Sent))

/**
 * A notice that is written here. It begins with what the server has, and stays on this phone until the server has it.
 * @param id of the notice, empty for a new one
 */
export function useWriting(id: string, onSaved: (notice: NoticeView, asDraft: boolean) => void) {
  const form = noticeForm(id || 'new')
  const draft = useForm(form)
  const stood = useManaged(id)
  const [tried, setTried] = useState<boolean>()
  const server = stood.data
  const opened = id === '' || draft.base !== null
  // A field that is left while the page closes would bring back what was sent.
  const sent = useRef(false)
  useEffect(() => {
    if (!server || sent.current) return
    const { store, tell } = noticeForm(server.id)
    const { base, touched } = store.get()
    if (!base || (!touched && base.version < server.version)) tell({ type: 'begin', draft: draftFrom(server) })
  }, [server])
  const { mutate, isPending, error } = useMutation<NoticeView, CallError, boolean>({
    mutationFn: asDraft => save(asInput(form.store.get(), asDraft)),
    onSuccess: (notice, asDraft) => {
      sent.current = true
      form.discard()
      queryClient.setQueryData(noticeKeys.draft(notice.id), notice)
      noticesChanged()
      onSaved(notice, asDraft)
    },
  })
  const lacks = tried === undefined ? {} : lacksOf(draft, tried)
  const send = (asDraft: boolean) => {
    setTried(asDraft)
    const lacking = lacksOf(form.store.get(), asDraft)
    if (Object.keys(lacking).length === 0) mutate(asDraft)
    return lacking
  }
  const refused = error ? toCallError(error) : undefined
  return {
    draft,
    form,
    /** It can be written in. */
    opened,
    stood,
    lacks,
    send,
    busy: isPending,
    refused,
    /** Somebody else changed it since it was opened here. */
    outdated: draft.base !== null && draft.touched && server !== undefined && server.version > draft.base.version,
    set: (fields: Partial<NoticeDraft>) => {
      if (!sent.current) form.tell({ type: 'set', fields })
    },
    add: (kind: Exclude<BlockKind, 'picture'>) => form.tell({ type: 'add', block: emptyBlock(kind) }),
    addPictures: () => {
      orphansIn(form.store.get()).forEach(form.remove)
      return form.take()
    },
    /** What the server has takes the place of what was written here. */
    takeTheirs: () => {
      form.throwAway()
      if (server) form.tell({ type: 'begin', draft: draftFrom(server) })
    },
    /** What was written here goes on from what the server has. */
    keepMine: () =>
      draft.base && server && form.tell({ type: 'set', fields: { base: { ...draft.base, version: server.version } } }),
  }
}
export type Writing = ReturnType<typeof useWriting>

function emptyBlock(kind: Exclude<BlockKind, 'picture'>): DraftBlock {
  const key = newKey()
  if (kind === 'list') return { key, kind, ordered: true, text: '' }
  if (kind === 'link') return { key, kind, to: 'report', text: '' }
  return { key, kind, text: '' }
}
