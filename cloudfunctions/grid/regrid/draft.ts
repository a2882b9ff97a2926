/** A change of the grid in the making: nodes and people as one transaction reads them, written together at its end. */
import type { GridNode, GridPost, StandIn } from '@shared/grid/node'
import { isStaffRole } from '@shared/permissions'
import { homesAt, people, withoutOldPosts, type Person } from '../../_platform/call/members'
import type { Transaction } from '../../_platform/data/transaction'
import type { Time } from '../../_platform/time'
import { nodes } from '../collections'
import { gridChanges, type GridChange } from './collections'
import type { News } from '../posts/news'
import { termsOf } from '../places/placement'
import { absencesOf, lasts, withoutOldTerms } from '../posts/terms'

/** Somebody stands in for fewer than this: the rest would be a mistake. */
const mostStoodFor = 100

type Homes = Pick<GridPost, 'home' | 'otherHomes'>

/** All homes that somebody is bound to, as their posts keep them: the one where they live first. */
export function homesOf(person: Pick<Person, 'posts' | 'home'>, at: Time): Homes {
  const [home, ...otherHomes] = homesAt(person, at).map(({ node }) => node)
  return { ...(home ? { home } : {}), ...(otherHomes.length > 0 ? { otherHomes } : {}) }
}

/** Whoever holds a post or stands in, with these homes and no others; the same object when nothing changes. */
function livingIn<T extends Homes>(who: T, homes: Homes): T {
  const { home: _home, otherHomes: _others, ...rest } = who
  const same = who.home === homes.home && String(who.otherHomes ?? '') === String(homes.otherHomes ?? '')
  return same ? who : ({ ...rest, ...homes } as T)
}

interface Slot<T> {
  before: T
  after: T
}

/** What is written of a change beside the nodes: the sentence, and what a change of the grid itself was. */
interface ChangeSummary {
  says: string
  /** Whom the sentence calls `whom`. */
  who?: { personId: string; name: string }
  /** Where it is found beside the nodes that it changed: what stands above them. Without it, what their codes say. */
  places?: readonly string[]
  regrid?: GridChange['regrid']
}

export class GridDraft {
  told: ChangeSummary = { says: '' }
  private readonly added: GridNode[] = []
  private withdrawn: Slot<GridChange> | null = null
  private readonly nodes = new Map<string, Slot<GridNode>>()
  private readonly people = new Map<string, Slot<Person>>()
  /** What is told to whom once it is written. */
  readonly news: News[] = []

  constructor(
    private readonly transaction: Transaction,
    readonly now: Time,
  ) {}

  /** The node as it is now, with what this change did to it. */
  async node(code: string): Promise<GridNode | null> {
    const known = this.nodes.get(code)
    if (known) return known.after
    const found = await this.transaction.find(nodes, code)
    if (found) this.nodes.set(code, { before: found, after: found })
    return found
  }

  async person(personId: string): Promise<Person | null> {
    const known = this.people.get(personId)
    if (known) return known.after
    const found = await this.transaction.find(people, personId)
    if (found) this.people.set(personId, { before: found, after: found })
    return found
  }

  /**
   * Changes what stands in a node beside its posts, which were read outside of the transaction after it had begun. A home has no
   * version: whoever changes where it belongs changes the version of the unit that holds it as well, and there they meet.
   */
  put(before: GridNode, after: GridNode): void {
    const counts = before.kind === 'home' ? {} : { version: (before.version ?? 0) + 1 }
    this.nodes.set(before._id, { before, after: { ...after, ...counts } })
  }

  /** A node that was not there before. */
  add(node: GridNode): void {
    this.added.push(node)
  }

  /** A change that was made before. */
  earlier(id: string): Promise<GridChange | null> {
    return this.transaction.find(gridChanges, id)
  }

  /** Takes a planned change back. */
  withdraw(before: GridChange): void {
    this.withdrawn = { before, after: { ...before, startsAt: null, cancelledAt: this.now } }
  }

  /**
   * Changes a node's posts. Its version counts even when they stay the same: so a change that only relied on them meets
   * one that changes them.
   */
  async changePosts(code: string, change: (posts: GridPost[]) => GridPost[]): Promise<void> {
    const node = await this.node(code)
    const slot = this.nodes.get(code)
    if (!node || !slot) return
    const posts = withoutOldTerms(change(node.posts), this.now)
    slot.after = { ...node, posts, version: (slot.before.version ?? 0) + 1 }
  }

  /** Writes into a person what the node says of their terms in a role: the two never differ. */
  async copyTerms(personId: string, node: GridNode, role: GridPost['role']): Promise<void> {
    const person = await this.person(personId)
    const slot = this.people.get(personId)
    if (!person || !slot) return
    const others = person.posts.filter(p => p.role !== role || p.node !== node._id)
    const terms = termsOf(node)
      .filter(p => p.role === role && p.personId === personId)
      .map(({ from, until, suspended }) => ({ role, node: node._id, from, until, ...(suspended ? { suspended } : {}) }))
    slot.after = { ...person, posts: withoutOldPosts([...others, ...terms], this.now) }
  }

  /** The same for everybody whose term on it had not ended at a moment: the node lasts longer or shorter than it did. */
  async copyAllTerms(node: GridNode, from: Time): Promise<void> {
    for (const { personId, role } of node.posts.filter(p => lasts(p, from))) await this.copyTerms(personId, node, role)
  }

  /** The posts of a person that have not ended, wherever they are, with their nodes. */
  async postsOf(personId: string): Promise<{ node: GridNode; post: GridPost }[]> {
    const person = await this.person(personId)
    const codes = new Set(person?.posts.filter(p => p.role !== 'resident').map(p => p.node))
    const found = []
    for (const code of codes) {
      const node = await this.node(code)
      if (!node) continue
      for (const post of termsOf(node)) {
        if (post.personId === personId && (post.until === null || this.now < post.until)) found.push({ node, post })
      }
    }
    return found
  }

  /**
   * Tells the posts for which somebody stands in when that person is away, suspended or out of office themselves.
   * @returns those posts
   */
  async tellStoodFor(personId: string): Promise<{ node: GridNode; post: GridPost }[]> {
    const own = await this.postsOf(personId)
    const absences = absencesOf(own.map(({ post }) => post), this.now) // prettier-ignore
    return this.changeStandIns(personId, deputy => ({ ...deputy, ...absences }))
  }

  /**
   * Writes into somebody's posts, and wherever they stand in, all homes that they are bound to now: nobody is ever given a report of
   * their own household (DOMAIN §4 routing 5).
   */
  async tellHomes(person: Person): Promise<void> {
    // Whoever holds no post stands in nowhere.
    if (!person.posts.some(({ role }) => isStaffRole(role))) return
    const homes = homesOf(person, this.now)
    const own = await this.postsOf(person._id)
    const changed = new Set(own.flatMap(({ node, post }) => (livingIn(post, homes) === post ? [] : [node._id])))
    // What was copied for the posts holds wherever they stand in as well.
    if (changed.size === 0) return
    for (const code of changed)
      await this.changePosts(code, posts =>
        posts.map(post => (post.personId === person._id ? livingIn(post, homes) : post)),
      )
    await this.changeStandIns(person._id, deputy => livingIn(deputy, homes))
  }

  /** Changes what the posts for which somebody stands in say of them, and answers those posts as they were. */
  private async changeStandIns(
    personId: string,
    change: (deputy: StandIn) => StandIn,
  ): Promise<{ node: GridNode; post: GridPost }[]> {
    // Read outside of the transaction, after it has begun: what is named later meets it at the deputy's own node.
    const { items } = await nodes.page(
      'byDeputy',
      { 'posts.deputy.personId': personId },
      { limit: mostStoodFor, select: ['kind'] },
    )
    const stoodFor: { node: GridNode; post: GridPost }[] = []
    for (const { _id } of items) {
      const node = await this.node(_id)
      if (node) stoodFor.push(...node.posts.filter(p => p.deputy?.personId === personId).map(post => ({ node, post })))
      await this.changePosts(_id, posts =>
        posts.map(post => (post.deputy?.personId === personId ? { ...post, deputy: change(post.deputy) } : post)),
      )
    }
    return stoodFor
  }

  /** Writes what differs; answers the nodes that were changed. */
  async write(): Promise<string[]> {
    const changed = [...this.nodes.values()].filter(({ before, after }) => before !== after)
    for (const { before, after } of changed) await this.transaction.save(nodes, before, after)
    for (const { before, after } of this.people.values())
      if (before !== after) await this.transaction.save(people, before, after)
    for (const node of this.added) await this.transaction.insert(nodes, node)
    if (this.withdrawn) await this.transaction.save(gridChanges, this.withdrawn.before, this.withdrawn.after)
    return [...changed.map(({ after }) => after._id), ...this.added.map(({ _id }) => _id)]
  }
}
