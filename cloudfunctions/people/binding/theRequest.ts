/** A request for a binding as it is named from outside: by whoever may decide it, or by whoever asked. */
import type { Id } from '@shared/ids'
import type { Target } from '../../_platform/data/change'
import { bindings, type Binding } from './collections'
import { maySee } from './deciders'

interface Named {
  id: Id<'binding'>
}

/** For whoever decides: it stands in their part of the grid, or came to them. */
export const theRequest: Target<Binding, Named, 'id', true> = {
  collection: bindings,
  id: ({ id }) => id,
  may: (request, { actor }) => maySee(actor, request),
  field: 'id',
  together: true,
}

/** For whoever asked. */
export const ownRequest: Target<Binding, Named, 'id', false> = {
  collection: bindings,
  id: ({ id }) => id,
  may: (request, { actor }) => request.personId === actor.personId,
  field: 'id',
  together: false,
}
