import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { roleLabels } from '@shared/permissions'
import { helpLine } from '@/components/states/helpLine'
import { dutyNow, homeQuery } from '../reports/duty'

/** Errors offer to call whoever is there for this person's home, as 首页 said last. Asks for nothing itself. */
export function useHelpLine(): void {
  const { data } = useQuery({ ...homeQuery, enabled: false })
  const { name, role, phone } = dutyNow(data?.duty)?.call ?? data?.lead ?? {}
  useEffect(
    () => helpLine.set(name && role && phone ? { who: `${roleLabels[role]} ${name}`, phone } : undefined),
    [name, role, phone],
  )
}
