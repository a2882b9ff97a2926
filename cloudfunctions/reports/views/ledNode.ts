import { fail } from '@shared/errors'
import { scopesOf, type Actor } from '@shared/permissions'
import { communityCode } from '../../grid/places/community'

/** The highest node below which this person sees every report. @throws forbidden when they lead none */
export function ledNode(actor: Actor): string {
  const scopes = scopesOf(actor, 'report.read')
  if (scopes.some(s => s.scope === 'all')) return communityCode
  const nodes = scopes.flatMap(s => (s.scope === 'grid' && s.node !== null ? [s.node] : []))
  const [highest] = nodes.sort((a, b) => a.length - b.length)
  if (!highest) throw fail('forbidden')
  return highest
}
