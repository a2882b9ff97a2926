import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { reportKeys } from './keys'

/** Whether whoever has a report works now, whom to call until then, and from when on its time counts. */
export const useReportDuty = (id: string) =>
  useQuery({ queryKey: reportKeys.duty(id), queryFn: () => ask(api.reports.duty.query({ id })), enabled: id !== '' })
