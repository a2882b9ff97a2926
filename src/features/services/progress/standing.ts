/** How an application stands, in a word and a sentence: derived from what is so, each time it is shown. */
import type { ApplicationView } from '@shared/services/applying'
import type { ApplicationState } from '@shared/services/flow'
import { applicationStateLabels } from '@shared/services/labels'
import type { PillTone } from '@/components/display/Pill'
import { now } from '@/platform/clock'

const tones: Record<ApplicationState, PillTone> = {
  draft: 'plain',
  submitted: 'doing',
  precheck: 'doing',
  correction: 'wait',
  accepted: 'doing',
  processing: 'doing',
  ready: 'done',
  done: 'done',
  rated: 'done',
  withdrawn: 'plain',
  refused: 'late',
}

type Standing = Pick<ApplicationView, 'state' | 'due'>

/** Its clock has run out. */
const isLate = ({ due }: Pick<Standing, 'due'>) => due !== null && Date.parse(due) < now()

export const statePill = ({ state, due }: Standing): { tone: PillTone; text: string } =>
  isLate({ due })
    ? { tone: 'late', text: `${applicationStateLabels[state]} · 超时` }
    : { tone: tones[state], text: applicationStateLabels[state] }

/** Handed in, looked at, accepted, ready, fetched: how many of the five are behind it; null when nothing more comes. */
export const stepsOf = (state: ApplicationState): number | null =>
  ({
    draft: 0,
    submitted: 1,
    correction: 1,
    precheck: 2,
    accepted: 3,
    processing: 3,
    ready: 4,
    done: 5,
    rated: 5,
    withdrawn: null,
    refused: null,
  })[state]
export const steps = 5
