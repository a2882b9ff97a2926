/** Who can be called: what 首页 was told the last time, as far as it still holds. */
import { useQuery } from '@tanstack/react-query'
import type { Duty } from '@shared/grid/duty'
import { api } from '@/api'
import { remembered } from '@/api/query'
import { now } from '@/platform/clock'
import { reportKeys } from './keys'

export const homeQuery = { queryKey: reportKeys.home, ...remembered('home', () => api.portal.home.query()) }

/** What was said of somebody's duty, as long as it holds: an answer of yesterday evening says nothing of this morning. */
export const dutyNow = <T extends Duty>(duty: T | null | undefined): T | null =>
  duty && (duty.until === null || now() < Date.parse(duty.until)) ? duty : null

/** The duty desk as this phone knows it, without asking anybody. */
export const useDesk = () => useQuery({ ...homeQuery, enabled: false }).data?.duty?.desk ?? null
