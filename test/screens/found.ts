/** What each domain has to be looked at, each in a file of its own beside this one: found, not listed. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Screen } from '../browser/screen'
import type { Json } from '../cloud/plugin'
import type { Visit } from '../pages/visit'

/** What a file here exports. */
export interface Looks {
  /** For test/pages: a page as WeChat has it. */
  visits: Visit[]
  /** For test/browser: a page as it looks. */
  screens: Screen[]
  /** What must be there before; a call gives its data, and throws where it is refused. */
  before?(call: (who: string, action: string, input: Json) => Promise<unknown>): Promise<void>
}

export const looks: Looks[] = readdirSync(__dirname)
  .filter(file => file.endsWith('.ts') && file !== path.basename(__filename))
  .map(file => jest.requireActual<Looks>(path.join(__dirname, file)))
