import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { roleLabels } from '@shared/permissions'
import { api } from '@/api'
import { remembered } from '@/api/query'
import { helpLine } from '@/components/states/helpLine'
import { reportKeys } from '../reports/keys'

/** Errors offer to call whoever answers for this person's home, as 首页 said last. Asks for nothing itself. */
export function useHelpLine(): void {
  const { data } = useQuery({
    queryKey: reportKeys.home,
    ...remembered('home', () => api.portal.home.query()),
    enabled: false,
  })
  const { name, role, phone } = data?.lead ?? {}
  useEffect(
    () => helpLine.set(name && role && phone ? { who: `${roleLabels[role]} ${name}`, phone } : undefined),
    [name, role, phone],
  )
}
