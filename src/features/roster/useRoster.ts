import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import type { ExportKind, RosterCheck, RosterImport } from '@shared/roster/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { toCallError } from '@/api/errors'
import { chooseFile, type ChosenFile } from '@/platform/documents'
import { uploadName, uploadOwn } from '../photos/uploadPhoto'

const endings = ['xlsx', 'csv', 'xls']

/** A file that was chosen, and once it is there its fileID: looking it over again sends it no second time. */
interface Picked extends ChosenFile {
  fileID?: string
}

export interface Checked {
  name: string
  fileID: string
  found: RosterCheck
}

/** Its ending, in what a name of ours may have; what it is, its content says. */
const endingOf = ({ name }: ChosenFile) =>
  name
    .split('.')
    .pop()
    ?.toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8) || 'file'

async function lookOver(picked: Picked): Promise<Checked> {
  picked.fileID ??= await uploadOwn(uploadName(endingOf(picked)), picked, () => undefined)
  return {
    name: picked.name,
    fileID: picked.fileID,
    found: await ask(api.roster.check.mutate({ file: picked.fileID })),
  }
}

/** A file is chosen and looked over; what was found stays until another one was, and the same one can be tried again. */
export function useCheck() {
  const [checked, setChecked] = useState<Checked>()
  const [unreadable, setUnreadable] = useState(false)
  const look = useMutation({ mutationFn: (picked: Picked) => ask(lookOver(picked)), onSuccess: setChecked })
  const choose = async () => {
    setUnreadable(false)
    try {
      const picked = await chooseFile(endings)
      if (picked) look.mutate(picked)
    } catch {
      setUnreadable(true)
    }
  }
  return {
    checked,
    choose: () => void choose(),
    /** Sends what was chosen again. */
    retry: () => look.variables && look.mutate(look.variables),
    busy: look.isPending,
    error: look.error ? toCallError(look.error) : undefined,
    /** The phone would not hand the file over. */
    unreadable,
    reset() {
      setChecked(undefined)
      look.reset()
    },
  }
}
export type Check = ReturnType<typeof useCheck>

/** Imports a file that was looked over. A long one takes several calls; each goes on where the last one ended. */
export const useImport = (onProgress: (step: RosterImport) => void) =>
  useMutation({
    mutationFn: async ({ fileID }: Checked): Promise<RosterImport> => {
      for (;;) {
        const step = await ask(api.roster.import.mutate({ file: fileID }))
        if (step.left === 0) return step
        onProgress(step)
      }
    },
  })

/** Makes a file: a template, the roster, or what is to be mended in a file. */
export const useSheet = () =>
  useMutation({
    mutationFn: (wanted: { kind: ExportKind; format: 'xlsx' | 'csv' } | { errorsOf: string }) =>
      ask(
        'kind' in wanted ? api.roster.export.mutate(wanted) : api.roster.errorTable.mutate({ file: wanted.errorsOf }),
      ),
  })
