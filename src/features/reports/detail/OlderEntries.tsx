import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReportView, TimelineEntry } from '@shared/reports/contract'
import { api } from '@/api'
import { sentenceOf } from '@/api/errors'
import { pagesOf } from '@/api/query'
import { Button } from '@/components/controls/Button'
import { Refusal } from '@/components/states/Refusal'
import { Timeline } from '@/components/display/Timeline'
import { reportKeys } from '../keys'

interface Props {
  report: Pick<ReportView, 'id' | 'past'>
  noteOf: (entry: TimelineEntry) => string
}

/** What happened long ago, asked for when somebody wants to see it; nothing for a report that has no such past. */
export function OlderEntries({ report, noteOf }: Props) {
  const { id, past } = report
  const [wanted, setWanted] = useState(false)
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: [...reportKeys.one(id), 'past', past],
    ...pagesOf(cursor => api.reports.past.query({ id, cursor })),
    enabled: wanted,
  })
  if (!past) return null
  const entries = (data?.pages ?? []).flatMap(({ items }) => [...items].reverse())
  const shown = entries.map((entry, index) => ({ key: `${index}`, title: entry.says, note: noteOf(entry) }))
  return (
    <>
      {shown.length > 0 && <Timeline id='older' label='更早的经过' entries={shown} />}
      <Refusal text={error ? sentenceOf(error) : undefined} />
      {(!wanted || hasNextPage) && (
        <Button
          id='older-more'
          look='line'
          small
          busy={isFetching}
          onPress={() => (wanted ? void fetchNextPage() : setWanted(true))}
        >
          {`看更早的记录，共 ${past} 条`}
        </Button>
      )}
    </>
  )
}
