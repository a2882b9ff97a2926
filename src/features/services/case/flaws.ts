/** What a clerk has marked on papers and not sent yet: kept while the app runs, so that a look at something else loses none of it. */
import { createStore, useStore } from '@/platform/store'

export interface Flaw {
  why: string
  /** Which of its photos is not good enough; absent when the paper itself is missing. */
  photo?: string
}

/** By application, then by paper. */
const marked = createStore<Readonly<Record<string, Readonly<Record<string, Flaw>>>>>({})

export const useFlaws = (application: string) => useStore(marked)[application] ?? {}

export function markFlaw(application: string, paper: string, flaw: Flaw | null): void {
  const { [paper]: _before, ...others } = marked.get()[application] ?? {}
  marked.set({ ...marked.get(), [application]: flaw ? { ...others, [paper]: flaw } : others })
}

export const forgetFlaws = (application: string) => marked.set({ ...marked.get(), [application]: {} })
