/** 标准版 or 长辈版, and how large: on this phone at once, and kept for the person's next one as soon as something answers. */
import { useEffect } from 'react'
import type { Me } from '@shared/people/contract'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { currentLook, setLook, type Look } from '@/components/a11y/textSize'
import { useMe } from '../useMe'

/** What the person chose. */
export function choose(change: Pick<Partial<Look>, 'edition' | 'size'>): void {
  setLook({ ...currentLook(), ...change, unsent: true })
  void keep()
}

/** Into the other edition; the elder one begins with its second step. */
export function switchEdition(): void {
  const { edition, size } = currentLook()
  if (edition === 'elder') choose({ edition: 'standard' })
  else choose({ edition: 'elder', size: size === 'standard' ? 'elder' : size })
}

/** A call is on its way: what is chosen meanwhile follows it, so that the last choice is the one that is kept. */
let going = false

async function keep(): Promise<void> {
  if (going) return
  going = true
  const { edition, size } = currentLook()
  try {
    const { at } = await ask(api.people.setEdition.mutate({ edition, size }))
    going = false
    const now = currentLook()
    if (now.edition !== edition || now.size !== size) void keep()
    else setLook({ edition, size, at: at ?? '' })
  } catch {
    // It stays as it was chosen, and is sent again with the next answer (useKeptLook).
    going = false
  }
}

/**
 * Follows what the person chose on another phone, and sends what could not be.
 * @param answered the server said so, not this phone's memory
 */
export function follow(settings: Me['settings'] | undefined, answered: boolean): void {
  const { at = '', unsent } = currentLook()
  if (unsent && answered) void keep()
  else if (!unsent && settings?.at && settings.at > at) setLook({ ...settings, at: settings.at })
}

/** Keeps the look of this phone and the person's choice together; to be used once, by the app. */
export function useKeptLook(): void {
  const { data, dataUpdatedAt } = useMe()
  const settings = data?.settings
  useEffect(() => follow(settings, dataUpdatedAt > 0), [settings, dataUpdatedAt])
}
