/** Every post of the grid with the person who holds it: those that `staff.ts` names, and a generated lead for the rest. */
import type { GridNode, GridPost } from '@shared/grid/node'
import type { Role } from '@shared/permissions'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { nameGiver, numberOf } from './names'
import { staff, vacant, type StaffSpec } from './staff'
import { residents } from './residents'

export interface Holder {
  openid: string
  node: string
  post: GridPost
}

const leadOf: Partial<Record<GridNode['kind'], Role>> = { unit: 'unitLead', building: 'buildingLead' }

/** The leads that nobody named. One unit lead of four lives behind the first door of the unit's second floor. */
function generatedLeads(nodes: Pick<GridNode, '_id' | 'kind'>[]): StaffSpec[] {
  const spoken = new Set([...staff, ...vacant].map(({ role, node }) => `${role}@${node}`))
  const nameOf = nameGiver([...staff.map(one => one.name), ...residents.map(one => one.name)])
  return nodes.flatMap(({ _id: node, kind }) => {
    const role = leadOf[kind]
    if (!role || spoken.has(`${role}@${node}`)) return []
    const openid = `oXZZ-${role}-of-${node}`
    const home = role === 'unitLead' && numberOf(openid, 4) === 0 ? { home: `${node}-0201` } : {}
    return [{ openid, name: nameOf(openid, numberOf(openid, 3) === 0 ? 'adult' : 'elder'), role, node, ...home }]
  })
}

/** All posts held now or in the past, in the order of `staff.ts`, then of the nodes. The phones are visibly samples. */
export function holders(nodes: Pick<GridNode, '_id' | 'kind'>[]): Holder[] {
  const all = [...staff, ...generatedLeads(nodes)]
  const openids = [...new Set(all.map(one => one.openid))]
  const phones = new Map(openids.map((openid, at) => [openid, `0532-5550-${1001 + at}`]))
  const contact = ({ openid, name, home }: StaffSpec) => ({
    personId: personIdOf(openid),
    name,
    phone: phones.get(openid),
    ...(home ? { home } : {}),
  })
  const deputyOf = (spec: StaffSpec) => {
    if (!spec.deputy) return null
    const deputy = all.find(one => one.openid === spec.deputy)
    if (!deputy) throw new Error(`${spec.openid} names a deputy who holds no post: ${spec.deputy}`)
    // As the grid keeps it: a deputy who is away or suspended themselves is passed over.
    const absences = all.filter(one => one.openid === spec.deputy)
    return {
      ...contact(deputy),
      leave: absences.flatMap(one => one.leave ?? []),
      suspended: absences.some(one => one.suspended),
    }
  }
  return all.map(spec => ({
    openid: spec.openid,
    node: spec.node,
    post: {
      role: spec.role,
      ...contact(spec),
      from: '2025-01-01T00:00:00.000+08:00',
      until: spec.until ?? null,
      leave: spec.leave ? [spec.leave] : [],
      suspended: spec.suspended ?? false,
      deputy: deputyOf(spec),
      ...(spec.duty ? { duty: spec.duty } : {}),
    },
  }))
}
