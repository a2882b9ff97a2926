/** The database plugin alone, without a server around it. */
import type { Host } from '../../../plugin'
import { database } from '../index'

/** Opens the database of a folder; `ask` is an action on the collection `things`. */
export async function serve(folder: string) {
  const host = {
    options: { memory: false, dataDir: folder, unindexed: 'refuse' },
    manifest: {
      functions: {},
      collections: {
        things: {
          indexes: [
            { name: 'byTag', keys: [['tags', 1]] },
            {
              name: 'byRun',
              keys: [
                ['run', 1],
                ['pair', 1],
              ],
            },
          ],
        },
      },
      actions: [],
    },
    plugin: () => ({ order: () => undefined }),
    now: () => Date.now(),
    count: () => undefined,
    log: () => undefined,
  } as unknown as Host
  const plugin = await database(host)
  return {
    plugin,
    ask: async (action: string, request: object) =>
      plugin.actions[`database.${action}`]?.(
        { action: `database.${action}`, collectionName: 'things', ...request },
        {},
      ),
  }
}
