/** What the changes of `tools` are sent with, for test/functions/calls/keys.test.ts. */
import type { LoanView } from '../../../types/tools/contract'
import type { Lines } from '../calls/sentTwice'
import { who, type Community } from '../community'

const { resident: asker, unitLead: lead } = who
const wish = { tool: 'ladder', day: '2026-11-24' }

export function linesIn(given: () => Community): Lines {
  const asked = () => given().call<LoanView>(asker, 'tools.ask', wish)
  const lent = async () => given().call<LoanView>(lead, 'tools.handOut', named(await asked()))
  const named = ({ id, version }: LoanView) => ({ id, version })
  const step =
    (by: string, before: () => Promise<LoanView>, more = {}) =>
    async () => {
      const input = { ...named(await before()), ...more }
      return { by, input, other: { ...input, version: 0 } }
    }
  return {
    'tools.ask': async () => ({ by: asker, input: wish, other: { ...wish, day: '2026-11-25' } }),
    'tools.withdraw': step(asker, asked),
    'tools.handOut': step(lead, asked),
    'tools.decline': step(lead, asked, { reason: '正在修' }),
    'tools.giveBack': step(lead, lent),
  }
}
