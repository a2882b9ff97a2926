/** Why a report was declined, who takes it, and what was said for and against: out of the steps in which it was said. */
import type { Actor } from '@shared/permissions'
import type { DeclinedView } from '@shared/reports/handling'
import { hiddenWords } from '@shared/reports/labels'
import { channelOf } from '@config/community/channels'
import type { Entry, Report } from '../collections'
import { shownNote } from './hidden'
import { nameFor } from './says'

/** Nothing for a report that is not declined. */
export function declinedFor(report: Report, reader: Actor): { declined?: DeclinedView } {
  const last = (event: Entry['event']) => report.timeline.filter(entry => entry.event === event).pop()
  const step = last('decline')
  if (report.state !== 'declined' || !step) return {}
  const said = (entry: Entry | undefined) => entry && shownNote(report, entry, reader).note
  const [appeal, answer] = [said(last('appeal')), said(last('decideAppeal'))]
  return {
    declined: {
      at: step.at,
      by: { name: nameFor(report, step.by, reader), role: step.by.role },
      reason: said(step) ?? '',
      channel: channelFor(report, step, reader),
      ...(appeal ? { appeal } : {}),
      ...(answer ? { answer } : {}),
    },
  }
}

/** Words in place of a known channel are hidden with the reason beside them. */
function channelFor(report: Report, step: Entry, reader: Actor): DeclinedView['channel'] {
  const { name, note, phone } = channelOf(step.channel ?? '')
  if (!note && shownNote(report, step, reader).note === hiddenWords) return { name: hiddenWords }
  return { name, ...(note ? { note } : {}), ...(phone ? { phone } : {}) }
}
