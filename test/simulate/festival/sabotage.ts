/** Bugs on purpose behind the festival's functions: the simulation has to find each. */
import type { PluginFactory } from '../../cloud/plugin'
import { changed, planted, without } from '../sabotage'

const sessions = 'festivalSessions'

export const bugs: Record<string, PluginFactory> = {
  'places that are taken though there are none': planted('database.modifyDocument', sessions, request =>
    String(request.query).includes('winners.') ? without(request, field => field === 'left') : request,
  ),
  'places that a household takes once for each phone': planted('database.modifyDocument', sessions, request =>
    String(request.query).includes('"left"') ? without(request, field => field.startsWith('winners.')) : request,
  ),
  'places that nobody gets back': planted('database.modifyDocument', sessions, request =>
    changed(request, ({ $inc: inc, ...data }) => {
      const { returned, ...rest } = (inc ?? {}) as { returned?: unknown }
      return returned === undefined ? { ...data, ...(inc ? { $inc: inc } : {}) } : { ...data, ...(Object.keys(rest).length > 0 ? { $inc: rest } : {}) }
    }),
  ),
  'a sweep that forgets who was stopped in between': planted('database.insertDocument', 'festivalEntries', request => ({
    ...request,
    data: (request.data as string[]).map(text => text.replace(/"dueAt":"[^"]+"/, '"dueAt":null')),
  })),
  'an offer that is kept and told to nobody': planted('database.modifyDocument', 'festivalEntries', request =>
    String(request.data).includes('"offered"') ? { ...request, query: '{"_id":"nobody"}' } : request,
  ),
} // prettier-ignore
