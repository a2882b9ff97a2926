/**
 * What a template is: a kind of message, declared once in its domain's `types/<domain>/templates.ts`. Its id, the type of its
 * facts, its texts, what the app asks consent for, the export's headings and the preview derive from that (DOMAIN §5).
 */
import type { Permission } from '../permissions'
import type { MessageKind } from './kinds'

/** One thing that a message can tell. */
interface Fact {
  /** What it is called where the fields of a message are shown. */
  label: string
  /** The kind of WeChat's field that takes it: it limits the length, and a time is written out. */
  kind: 'character_string' | 'thing' | 'time'
}

/** A number or a code: letters and digits. */
export const code = (label: string): Fact => ({ label, kind: 'character_string' })
/** Words of people. */
export const words = (label: string): Fact => ({ label, kind: 'thing' })
/** A moment, as an ISO text in +08:00. */
export const time = (label: string): Fact => ({ label, kind: 'time' })

/** WeChat asks for so many kinds of message in one dialog at the most (PLATFORM §4). */
export const mostAtOnce = 3

/** Kinds of message for which the app asks together, with one tap: `mostAtOnce` at the most. */
export interface ReminderGroup {
  key: string
  title: string
  /** Who is asked: whoever has this right over anything; everybody without it. */
  right?: Exclude<Permission, 'system'>
}

/** What whoever works for the community is told. */
export const ofWork: ReminderGroup = { key: 'work', title: '派给我的活', right: 'grid.staff' }

/** What every message tells: what happened, in a sentence, and when. */
const always = { title: words('进展'), at: time('时间') }

interface Declared<Facts extends string, Target extends string> {
  /** What this kind of message is called. */
  title: string
  /** Where it stands in 消息. */
  kind: MessageKind
  /** What a message is about: `{id}` of the page stands for which one. */
  target: Target
  /** What it can tell beside `title` and `at`. */
  facts: Record<Facts, Fact>
  /** The facts that WeChat is told, in the order of its fields. */
  fields: readonly (NoInfer<Facts> | keyof typeof always)[]
  /** The inbox's sentence; a part between ` · ` of which nothing is known is left out. */
  text: string
  /** Where a tap on the message leads. */
  page: string
  /** With which others the app asks for it in 微信提醒, and as what; without it, a page of its own asks. */
  reminder?: { group: ReminderGroup; label: string }
  /**
   * It must reach people, so that whoever WeChat does not tell is called: always, or where it cannot wait; by whoever answers for their home,
   * or for where they work (P).
   */
  must?: { when: 'always' | 'urgent'; of: 'home' | 'post' }
  /** What is to be done there, as a verb of few words: shown beside what was not read. */
  asks?: string
  /** It asks for something, and is no further word on what was told a moment ago: WeChat tells it in any case (P). */
  ownWord?: boolean
}

/** Declares a template. */
export const template = <Facts extends string, Target extends string>(declared: Declared<Facts, Target>) => ({
  ...declared,
  facts: { ...always, ...declared.facts } as Record<Facts | keyof typeof always, Fact>,
})
