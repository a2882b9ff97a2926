/** Who somebody can be here: the roles, what they are called, and which of them lead (DOMAIN §2). */
export const roles = [
  'resident',
  'unitLead',
  'buildingLead',
  'areaLead',
  'chiefLead',
  'property',
  'police',
  'mediator',
  'clerk',
  'patrol',
  'dispatcher',
  'accountant',
  'admin',
  'auditor',
] as const
export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  resident: '居民',
  unitLead: '单元长',
  buildingLead: '楼长',
  areaLead: '片长',
  chiefLead: '总网格长',
  property: '物业',
  police: '社区民警',
  mediator: '调解员',
  clerk: '窗口',
  patrol: '巡逻',
  dispatcher: '指挥中心',
  accountant: '会计',
  admin: '管理员',
  auditor: '审计员',
}

/** The four leads of the grid from the lowest to the highest: the ladder that supervision climbs (DOMAIN §2, §4). */
export const leadRoles = ['unitLead', 'buildingLead', 'areaLead', 'chiefLead'] as const satisfies readonly Role[]

/** Roles whose holders work in 工作台: everybody with a role beside being a resident. */
export const isStaffRole = (role: Role) => role !== 'resident'
