/**
 * The timer. It calls each domain's sweep as a function of its own, so that one that hangs or fails leaves the others
 * alone. A timer runs at least once, perhaps twice and late (PLATFORM §4): every sweep bears that.
 */
import { logError } from '../_platform/log'
import { callFromTimer } from '../_platform/timer'

const sweeps = [
  { name: 'reports', path: 'closeUnrated' },
  { name: 'messages', path: 'deliverLeft' },
  { name: 'roster', path: 'sweep' },
  { name: 'audit', path: 'seal' },
  { name: 'people', path: 'remindLeases' },
  { name: 'people', path: 'sweepLeaving' },
  { name: 'people', path: 'rotateKeys' },
  { name: 'people', path: 'tidy' },
]

export async function main(): Promise<{ failed: string[] }> {
  const results = await Promise.allSettled(sweeps.map(({ name, path }) => callFromTimer(name, path)))
  const failed = results.flatMap((result, at) => {
    const sweep = sweeps[at]
    if (result.status === 'fulfilled' || !sweep) return []
    logError('sweep.failed', result.reason, sweep)
    return [`${sweep.name}.${sweep.path}`]
  })
  return { failed }
}
