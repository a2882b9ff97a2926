/** A service as those see it who write it and look at it. */
import { householdOf, may, type Actor } from '@shared/permissions'
import { marksOf } from '@shared/reports/reach'
import { faultsOf } from '@shared/services/editing/check'
import { editEventsOf, type EditParty } from '@shared/services/editing/editFlow'
import type { EditView, ManagedService } from '@shared/services/editing/editing'
import { shippedOf } from '../catalogue/inForce'
import type { Edit, Service } from '../schema'
import { isNew, isSecond, specNow } from './edited'
import { canAgree } from './switched'

const hadPart = (actor: Actor, { writers }: Edit) => marksOf(householdOf(actor)).some(mark => writers.includes(mark))

function partiesOf(actor: Actor, edit: Edit | null): EditParty[] {
  return [
    ...(may(actor, 'service.edit', {}) ? (['writer'] as const) : []),
    ...(edit && isSecond(actor, edit) ? (['second'] as const) : []),
  ]
}

/** Counted from 0 for whoever reads: the first edition of one that staff began is stored as 1, as the release has none of it. */
const nthOf = ({ _id, number }: Pick<Service, '_id' | 'number'>) => (shippedOf(_id) ? number : Math.max(0, number - 1))

export function editViewOf(service: Service, actor: Actor): EditView {
  const { _id: id, version, edit, stopped, switching } = service
  return {
    id,
    version: version ?? 0,
    number: nthOf(service),
    isNew: isNew(service),
    spec: specNow(service),
    stopped: stopped?.reason ?? null,
    edit: edit && {
      state: edit.state,
      spec: edit.spec,
      why: edit.why,
      by: edit.author.name,
      mine: hadPart(actor, edit),
      note: edit.note,
      doubtful: edit.doubtful,
      at: edit.at,
      faults: faultsOf(edit.spec),
    },
    allowed: editEventsOf(edit?.state ?? 'draft', partiesOf(actor, edit)),
    switches: may(actor, 'service.edit', {}) && !isNew(service) && !switching ? [stopped ? 'resume' : 'stop'] : [],
    switching: switching
      ? {
          to: switching.to,
          reason: switching.reason,
          by: switching.by.name,
          at: switching.at,
          looks: canAgree(actor, service),
        }
      : null,
  }
}

export function managedRowOf(service: Service, actor: Actor): ManagedService {
  const { _id: id, edit, stopped } = service
  const { name, checkedOn } = specNow(service)
  return {
    ...{ id, name, number: nthOf(service), checkedOn, isNew: isNew(service) },
    stopped: stopped?.reason ?? null,
    edit: edit && { state: edit.state, by: edit.author.name, mine: hadPart(actor, edit), at: edit.at },
  }
}
