/**
 * Who may do what: role × permission × scope. The server guards with it and the client draws its buttons from it;
 * what is not in the table is denied (DOMAIN §3).
 */
import { reaches, type Household } from './reports/reach'
import { isStaffRole, leadRoles, roles, type Role } from './roles'

export { isStaffRole, leadRoles, roleLabels, roles, type Role } from './roles'

/**
 * How far a right reaches: `own` what the person filed or received · `held` also what is assigned to them or under
 * their supervision · `grid` also everything below the node where they hold the role · `all` everything.
 */
export type Scope = 'own' | 'held' | 'grid' | 'all'

type Grantee = Role | 'guest'
const everyone: Partial<Record<Grantee, Scope>> = { guest: 'own', ...forRoles(roles, 'own') }
const staff = forRoles(roles.filter(isStaffRole), 'all')
const handlers = {
  ...forRoles(['property', 'police', 'mediator', 'clerk', 'patrol', 'unitLead'], 'held'),
  ...forRoles(['buildingLead', 'areaLead', 'chiefLead'], 'grid'),
  dispatcher: 'all',
} as const
/** Whom several rights name alike: written once, because every phone loads them. */
const leadsAndClerk = forRoles([...leadRoles, 'clerk'], 'grid')
const leadsAndOffice = { ...forRoles(leadRoles, 'grid'), ...forRoles(['dispatcher', 'admin', 'auditor'], 'all') }
const auditors = forRoles(['chiefLead', 'admin', 'auditor'], 'all')
/** The last whom routing asks: what it gave them they handle, and nobody else gives them anything (DOMAIN §4 routing 2 and 5). */
const lastResort = forRoles(['admin', 'auditor'], 'held')

/** Who writes what holds for the whole community, and who looks at how it goes. */
const authors = forRoles(['clerk', 'areaLead', 'chiefLead', 'admin'], 'all')
const overseers = { ...authors, ...forRoles(['dispatcher', 'auditor'], 'all') }

export const rights = {
  /** A guest (no binding yet) may report an emergency and nothing else: the action itself checks the category. */
  'report.submit': everyone,
  /** 替人登记: writing down what somebody of their part of the grid asked them to report. */
  'report.submitFor': { ...leadsAndClerk, dispatcher: 'all' },
  /** The reporter's own list, their rating, reopening, withdrawing, adding to and reminding of a report. */
  'report.own': everyone,
  /** 我也遇到: what is open at a place, and following it: for a home of one's own, or of whoever lets one act. The action asks for that home. */
  'report.join': forRoles(roles, 'own'),
  'report.read': { ...everyone, ...handlers, unitLead: 'grid', admin: 'all', auditor: 'all' },
  /** Lists of what one holds or watches over: the queue of 工作台. */
  'report.queue': { ...handlers, ...lastResort },
  'report.handle': { ...handlers, ...lastResort },
  /** Being given a report by somebody: by transfer, or by whoever decides over one that came back. */
  'report.receive': handlers,
  /** What a program was not sure of: doubtful words, a place where nobody answers. */
  'report.review': { chiefLead: 'grid', ...forRoles(['dispatcher', 'admin'], 'all') },
  /** 回访: asking by phone how it came out, where somebody has not said so themselves. */
  'report.callBack': { ...forRoles(['clerk', 'chiefLead'], 'grid'), dispatcher: 'all' },
  /** Finding reports by the name of whoever filed them: for whoever is asked on the phone what became of them. */
  'report.searchByName': { ...forRoles(leadRoles, 'grid'), dispatcher: 'all' },
  /** 督办单: what nobody settled though supervision climbed to the top, week by week. */
  'report.weekly': { ...forRoles(['areaLead', 'chiefLead'], 'grid'), ...forRoles(['dispatcher', 'admin'], 'all') },
  'report.assign': { ...forRoles(['buildingLead', 'areaLead', 'chiefLead'], 'grid'), dispatcher: 'all' },
  /** 三率: the figures of one's part of the grid. */
  'report.rates': leadsAndOffice,
  /** That a report does not count in them: asking, and agreeing as the second person. */
  'report.exclude': { ...forRoles(['areaLead', 'chiefLead'], 'grid'), ...forRoles(['dispatcher', 'admin'], 'all') },
  /** 公示栏: choosing what is shown of their part of the grid, agreeing as the second person, taking it off. */
  'report.board': { ...forRoles(['buildingLead', 'areaLead', 'chiefLead'], 'grid'), dispatcher: 'all' },
  /** What the community shows everybody of its work: figures without anybody in them, and the public board. */
  'public.read': everyone,
  'message.read': everyone,
  /** Calling those whom WeChat does not tell what must reach them. */
  'message.call': { ...leadsAndClerk, dispatcher: 'all' },
  /** How many of those who were told something heard of it: the figures of one's part of the grid. */
  'message.reach': leadsAndOffice,
  /** Names of places, and nothing of people: a guest chooses their home from them. */
  'grid.read': everyone,
  /** How the grid is staffed: terms, leave and load of a node, who would get a report and why. */
  'grid.staff': staff,
  /** Their own leave, on every post that they hold. */
  'grid.leave': forRoles(roles.filter(isStaffRole), 'own'),
  /** Fills, ends, suspends and restores the posts below their own (grid/posts/mayFill.ts says which). */
  'grid.appoint': { ...forRoles(['buildingLead', 'areaLead'], 'grid'), chiefLead: 'all', admin: 'all' },
  /** 角色管理: who holds what, since when, until when, granted by whom. */
  'grid.holders': auditors,
  'grid.gaps': { areaLead: 'grid', ...auditors },
  /** What was done to whose data and rights, and whether the record is whole (DOMAIN §3). */
  'audit.read': auditors,
  /** Documents that were set aside because they are damaged: seeing which, and saying that one was mended. */
  'system.mend': { admin: 'all' },
  /** Splits and merges units, moves homes; a building moves only for those who answer for all areas. */
  'grid.regrid': { areaLead: 'grid', ...forRoles(['chiefLead', 'admin'], 'all') },
  'portal.home': everyone,
  'people.me': everyone,
  /** By the exact name, for whoever gives posts, binds homes or answers the phone: those who live or work in their part of the grid. */
  'people.find': {
    ...forRoles(['buildingLead', 'areaLead', 'clerk'], 'grid'),
    ...forRoles(['chiefLead', 'admin', 'dispatcher'], 'all'),
  },
  /** Asking for a binding, taking it back, moving out: a guest must be able to, and so must whoever just moved out. */
  'binding.own': everyone,
  'binding.decide': leadsAndClerk,
  /** The office's list of who lives where: exporting it masked, and looking a file over before it is imported. */
  'roster.read': { ...forRoles(['chiefLead', 'clerk'], 'grid'), admin: 'all' },
  /** Importing: whoever is on the roster is bound without being asked again, so only the office itself. */
  'roster.write': { ...forRoles(['chiefLead', 'clerk'], 'grid'), admin: 'all' },
  /** Letting somebody act for oneself, seeing what they did, and ending it from either side. */
  'mandate.own': everyone,
  /** Writing down a mandate that was given in person. */
  'mandate.record': leadsAndClerk,
  /** What is held about oneself: contacts, who looked, the export, leaving. Guests too: of them something may be held. */
  'person.own': everyone,
  /** A phone or an ID number in plain, with a reason that the person reads (谁看过我). */
  'phone.reveal': {
    ...forRoles(['unitLead', 'buildingLead', 'areaLead', 'chiefLead', 'clerk', 'police'], 'grid'),
    dispatcher: 'all',
  },
  'idNumber.reveal': forRoles(['clerk', 'police', 'chiefLead'], 'grid'),
  /** The community's tools: asking for one, and taking it back. Whoever lives here; nobody else can be told to bring it back. */
  'tool.borrow': { resident: 'own' },
  /** Handing them out and taking them back, for whoever lives in their part of the grid. */
  'tool.lend': leadsAndClerk,
  /** Notices: reading what is for oneself; what is said to the whole community is for guests too. */
  'notice.read': everyone,
  /** Writing them for one's part of the grid; in which columns, config/community/notices.ts says. */
  'notice.write': {
    ...forRoles([...leadRoles, 'clerk', 'property', 'accountant'], 'grid'),
    ...forRoles(['dispatcher', 'admin'], 'all'),
  },
  /** Looking at them as the second person. */
  'notice.review': {
    ...forRoles(['buildingLead', 'areaLead', 'chiefLead', 'clerk'], 'grid'),
    ...forRoles(['dispatcher', 'admin'], 'all'),
  },
  /** Who has read one, and who has to be told at the door. */
  'notice.readers': { ...leadsAndClerk, dispatcher: 'all' },
  /** Who is old, lives alone, gets an allowance, or is disabled: noting it, and choosing by it whom something is for. */
  'care.know': leadsAndClerk,
  /** 我要办事 and 便民: the catalogue, the guide, the list of papers, the directory, who is on duty; for guests too. */
  'service.read': everyone,
  /** Applying, for oneself or for whoever lets one; whoever lives here. */
  'service.apply': { resident: 'own' },
  /** What one applied for, or what was applied for in one's name, also for whoever moved out meanwhile; and booking a time, for which the action asks for a home. */
  'service.own': everyone,
  /** The counter: what was handed in from their part of the grid. */
  'service.handle': forRoles(['clerk', 'chiefLead'], 'grid'),
  /** Writing what a service says and asks, stopping it; the directory. */
  'service.edit': authors,
  /** Looking at it as the second person. */
  'service.review': authors,
  /** 少跑的路: what was counted, by service and month. */
  'service.figures': overseers,
  /** 柿子节: what everybody may see of it, guests too. */
  'festival.read': everyone,
  /** Signing one's household up, its code, its offer, its share. */
  'festival.join': forRoles(roles, 'own'),
  /** Planning an edition: drafting, announcing, opening, closing, moving a session. */
  'festival.plan': authors,
  /** Looking at it as the second person, and entering or confirming the public number. */
  'festival.check': overseers,
  /** The day itself: checking in, weighing, handing out. */
  'festival.serve': forRoles([...leadRoles, 'clerk', 'patrol', 'property', 'dispatcher'], 'all'),
} as const satisfies Record<string, Partial<Record<Grantee, Scope>>>

/**
 * What a post still gives while its holder is suspended: to see what they have in hand, so that it can be handed over.
 * They decide nothing; what is everybody's own they keep as anybody does (docs/decisions/0014).
 */
export const whileSuspended: Partial<Record<keyof typeof rights, Scope>> = {
  'report.read': 'held',
  'report.queue': 'held',
}

/** `system` is no right of a person: only another function or a timer may call such an action. */
export type Permission = keyof typeof rights | 'system'

function forRoles<R extends Role>(list: readonly R[], scope: Scope) {
  const scopes = {} as Record<R, Scope>
  for (const role of list) scopes[role] = scope
  return scopes
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
  /** Posts in which they are suspended: `whileSuspended` says what is left of them. */
  suspended?: Post[]
  /** For whom they may act at this moment (代办): somebody asked them to, and has not ended it. */
  actsFor?: readonly { personId: string; services?: boolean | undefined }[]
}

/** What an agent may do for a principal: see their reports and do with them what a reporter may. Nothing else. */
const mandated: readonly Permission[] = ['report.submit', 'report.own', 'report.read']
/** The same of what they apply for, where the words that the principal agreed to named it. */
const mandatedServices: readonly Permission[] = ['service.apply', 'service.own']

const actsIn = (actor: Actor, permission: Permission, ownerId: string | undefined): boolean =>
  (actor.actsFor ?? []).some(
    ({ personId, services = false }) =>
      personId === ownerId && (mandated.includes(permission) || (services && mandatedServices.includes(permission))),
  )

/** What a right is asked about. `ladder` holds the codes of the node and of everything above it. */
export interface Thing {
  ownerId?: string
  heldBy?: readonly string[]
  ladder?: readonly string[]
  /** From whom it is hidden, whatever they hold: somebody complained about them (types/reports/reach.ts). */
  hiddenFrom?: readonly string[]
}

/** Whoever acts, with every home that they are bound to. */
export const householdOf = ({ personId, posts }: Pick<Actor, 'personId' | 'posts'>): Household => ({
  personId,
  homes: posts.flatMap(({ role, node }) => (role === 'resident' ? [node] : [])),
})

/** The scopes that an actor has for a permission, each with the node where it holds. */
export function scopesOf(
  actor: Actor,
  permission: Exclude<Permission, 'system'>,
): { scope: Scope; node: string | null }[] {
  const table: Partial<Record<Grantee, Scope>> = rights[permission]
  const left = whileSuspended[permission]
  const held = [
    ...actor.posts.map(post => ({ scope: table[post.role], node: post.node })),
    ...(actor.suspended ?? []).map(post => ({ scope: table[post.role] && left, node: post.node })),
  ].flatMap(({ scope, node }) => (scope ? [{ scope, node }] : []))
  return held.length > 0 || !table.guest ? held : [{ scope: table.guest, node: null }]
}

/** Has this actor the permission over anything at all? Draws a tab or a button; `may` decides over a thing. */
export const mayEver = (actor: Actor, permission: Exclude<Permission, 'system'>) =>
  scopesOf(actor, permission).length > 0

/** The one question of access: may this actor do this to that thing? */
export function may(actor: Actor, permission: Exclude<Permission, 'system'>, thing: Thing): boolean {
  const { hiddenFrom = [], ownerId } = thing
  if (!reaches({ hiddenFrom, recused: [], ownerId }, householdOf(actor), 'read')) return false
  return scopesOf(actor, permission).some(({ scope, node }) => {
    if (scope === 'all') return true
    if (thing.ownerId === actor.personId) return true
    if (actsIn(actor, permission, thing.ownerId)) return true
    if (scope === 'own') return false
    if (thing.heldBy?.includes(actor.personId)) return true
    return scope === 'grid' && node !== null && (thing.ladder?.includes(node) ?? false)
  })
}
