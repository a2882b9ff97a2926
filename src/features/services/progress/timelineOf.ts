import type { ApplicationView } from '@shared/services/applying'
import { applicationEventLabels } from '@shared/services/labels'
import type { TimelineEntry } from '@/components/display/Timeline'
import { sayTime } from '../../time'

/** What happened to an application, the newest first. */
export const timelineOf = ({ timeline }: Pick<ApplicationView, 'timeline'>): TimelineEntry[] =>
  timeline
    .map(({ at, event, by, note }, nth) => ({
      key: `${nth}`,
      title: [by?.name, applicationEventLabels[event]].filter(Boolean).join(' '),
      note: [sayTime(at), note && `「${note}」`].filter(Boolean).join(' · '),
    }))
    .reverse()
