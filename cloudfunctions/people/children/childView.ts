import type { ChildView } from '@shared/people/contract'
import type { Binding } from '../binding/collections'
import { consentView } from '../binding/views'

/** A child's request or binding, as an adult of the home sees it. */
export const childViewOf = ({ _id, version, state, name, home, place, relation, at, consent }: Binding): ChildView => ({
  id: _id,
  version,
  state,
  name,
  home: { code: home, name: place },
  relation,
  at,
  consent: consentView(consent),
})
