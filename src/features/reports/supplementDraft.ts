/** Words of a 补充 that were not sent yet, kept per report. */
import { forget, load, save } from '@/platform/storage'

const keyOf = (reportId: string) => `supplement.${reportId}`

export const keptSupplement = (reportId: string) => load<string>(keyOf(reportId)) ?? ''

/** Without words nothing is kept. */
export function keepSupplement(reportId: string, text: string): void {
  if (text) save(keyOf(reportId), text)
  else forget(keyOf(reportId))
}
