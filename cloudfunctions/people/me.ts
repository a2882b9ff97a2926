import { remindedOf } from '@shared/messages/reminders'
import { meOutput } from '@shared/people/contract'
import type { BindingState } from '@shared/people/labels'
import { action } from '../_platform/call/action'
import { isKnown } from '../_platform/call/members'
import { uploadFolderOf } from '../_platform/files/uploads'
import { nodes } from '../grid/collections'
import { bindings } from './binding/collections'
import { lastDayOf } from './residence/lease'
import { ownView } from './binding/views'
import { settingsView } from './settings/settingsView'

/** Of a person's newest requests so many are looked through. */
const looked = 10
/** Requests that wait for somebody, or that can be asked again. */
const shown: BindingState[] = ['awaitingConsent', 'pending', 'declined', 'refused']

/** Who the caller is to the community: name, homes, posts, requests that wait, reminders left, and how they want to see the app. Two trips. */
export const me = action
  .allow('people.me')
  .output(meOutput)
  .query(async ({ ctx }) => {
    const { actor } = ctx
    const [places, asked] = await Promise.all([
      nodes.findMany([...actor.posts, ...actor.suspended].map(p => p.node)),
      bindings.page('byPerson', { personId: actor.personId }, { limit: looked }),
    ])
    const named = new Map(places.map(n => [n._id, n.fullName]))
    const placeOf = (code: string) => named.get(code) ?? code
    const homes = actor.posts
      .filter(p => p.role === 'resident')
      .map(({ node, relation = null, until }) => ({
        code: node,
        name: placeOf(node),
        relation,
        leaseUntil: until ? lastDayOf(until) : null,
        lived: node === actor.home,
      }))
    return {
      bound: isKnown(actor),
      personId: actor.personId,
      name: actor.name,
      posts: actor.posts.map(({ role, node }) => ({ role, node, place: placeOf(node) })),
      suspended: actor.suspended.map(({ role, node }) => ({ role, node, place: placeOf(node) })),
      home: actor.home ? { code: actor.home, name: placeOf(actor.home) } : null,
      homes: homes.sort((one, other) => Number(other.lived) - Number(one.lived)),
      requests: asked.items.filter(r => shown.includes(r.state)).map(ownView),
      actsFor: actor.actsFor.map(({ personId, name, until, services = false }) => ({
        personId,
        name,
        until: lastDayOf(until),
        services,
      })),
      msgCredits: actor.msgCredits,
      reminded: remindedOf(actor),
      uploadFolder: uploadFolderOf(actor.personId),
      settings: settingsView(actor.settings),
    }
  })
