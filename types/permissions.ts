/**
 * Who may do what: role × permission × scope. The server guards with it and the client draws its buttons from it;
 * what is not in the table is denied (DOMAIN §3).
 */
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

/**
 * How far a right reaches: `own` what the person filed or received · `held` also what is assigned to them or under
 * their supervision · `grid` also everything below the node where they hold the role · `all` everything.
 */
export type Scope = 'own' | 'held' | 'grid' | 'all'

type Holder = Role | 'guest'
const everyone: Partial<Record<Holder, Scope>> = { guest: 'own', ...forRoles(roles, 'own') }
const staff = forRoles(roles.filter(isStaffRole), 'all')
const handlers = {
  ...forRoles(['property', 'police', 'mediator', 'clerk', 'patrol', 'unitLead'], 'held'),
  ...forRoles(['buildingLead', 'areaLead', 'chiefLead'], 'grid'),
  dispatcher: 'all',
} as const

export const rights = {
  /** A guest (no binding yet) may report an emergency and nothing else: the action itself checks the category. */
  'report.submit': everyone,
  /** The reporter's own list, their rating, reopening, withdrawing, adding to and reminding of a report. */
  'report.own': everyone,
  'report.read': { ...everyone, ...handlers, unitLead: 'grid', admin: 'all', auditor: 'all' },
  'report.handle': handlers,
  'report.assign': { ...forRoles(['buildingLead', 'areaLead', 'chiefLead'], 'grid'), dispatcher: 'all' },
  'message.read': everyone,
  /** Names of places, and nothing of people: a guest chooses their home from them. */
  'grid.read': everyone,
  /** How the grid is staffed: terms, leave and load of a node, who would get a report and why. */
  'grid.staff': staff,
  /** Their own leave, on every post that they hold. */
  'grid.leave': forRoles(roles.filter(isStaffRole), 'own'),
  /** Fills, suspends and restores the posts below their own (grid/mayFill.ts says which). */
  'grid.appoint': { ...forRoles(['buildingLead', 'areaLead'], 'grid'), chiefLead: 'all', admin: 'all' },
  'grid.gaps': { areaLead: 'grid', ...forRoles(['chiefLead', 'admin', 'auditor'], 'all') },
  'portal.home': everyone,
  'people.me': everyone,
  /** Asking for a binding, taking it back, moving out: a guest must be able to, and so must whoever just moved out. */
  'binding.own': everyone,
  'binding.decide': { ...forRoles(['unitLead', 'buildingLead', 'areaLead', 'chiefLead', 'clerk'], 'grid') },
  /** What is held about oneself: contacts, who looked, the export, leaving. Guests too: of them something may be held. */
  'person.own': everyone,
  /** A phone or an ID number in plain, with a reason that the person reads (谁看过我). */
  'phone.reveal': {
    ...forRoles(['unitLead', 'buildingLead', 'areaLead', 'chiefLead', 'clerk', 'police'], 'grid'),
    dispatcher: 'all',
  },
  'idNumber.reveal': forRoles(['clerk', 'police', 'chiefLead'], 'grid'),
} as const satisfies Record<string, Partial<Record<Holder, Scope>>>

/** `system` is no right of a person: only another function or a timer may call such an action. */
export type Permission = keyof typeof rights | 'system'

function forRoles<R extends Role>(list: readonly R[], scope: Scope) {
  return Object.fromEntries(list.map(role => [role, scope])) as Record<R, Scope>
}

/** A role over a part of the grid: `node` is a node's code, or a home's code for a resident. */
export interface Post {
  role: Role
  node: string
}

/** Whoever acts: known by the openid that the platform gave, never by what a client says. */
export interface Actor {
  personId: string
  name: string
  posts: Post[]
}

/** What a right is asked about. `ladder` holds the codes of the node and of everything above it. */
export interface Thing {
  ownerId?: string
  heldBy?: readonly string[]
  ladder?: readonly string[]
  /** People from whom it is hidden, whatever they hold: somebody complained about them (DOMAIN §4). */
  hiddenFrom?: readonly string[]
}

/** The scopes that an actor has for a permission, each with the node where it holds. */
export function scopesOf(
  actor: Actor,
  permission: Exclude<Permission, 'system'>,
): { scope: Scope; node: string | null }[] {
  const table: Partial<Record<Holder, Scope>> = rights[permission]
  const held = actor.posts.flatMap(post => {
    const scope = table[post.role]
    return scope ? [{ scope, node: post.node }] : []
  })
  return held.length > 0 || !table.guest ? held : [{ scope: table.guest, node: null }]
}

/** Has this actor the permission over anything at all? Draws a tab or a button; `may` decides over a thing. */
export const mayEver = (actor: Actor, permission: Exclude<Permission, 'system'>) =>
  scopesOf(actor, permission).length > 0

/** The one question of access: may this actor do this to that thing? */
export function may(actor: Actor, permission: Exclude<Permission, 'system'>, thing: Thing): boolean {
  if (thing.hiddenFrom?.includes(actor.personId)) return false
  return scopesOf(actor, permission).some(({ scope, node }) => {
    if (scope === 'all') return true
    if (thing.ownerId === actor.personId) return true
    if (scope === 'own') return false
    if (thing.heldBy?.includes(actor.personId)) return true
    return scope === 'grid' && node !== null && (thing.ladder?.includes(node) ?? false)
  })
}
