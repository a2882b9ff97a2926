/**
 * Whom a notice is for within its part of the grid (DOMAIN §5). Tags of one kind are "or", kinds are "and": owners and tenants who are elders.
 * Without a tag it is for everybody who lives there.
 */
import { roles, type Role } from '../permissions'

const works = roles.filter((role): role is Exclude<Role, 'resident'> => role !== 'resident')
const lives = ['owner', 'family', 'tenant'] as const
/** What is known of a person themselves. */
export const careTags = ['elder', 'livesAlone', 'allowance'] as const
export type CareTag = (typeof careTags)[number]

/** What whoever answers for somebody notes of them: the same, and by what no notice is addressed. `disabled`: their home has a part in the reserved share of 柿子节. */
export const careNotes = [...careTags, 'disabled'] as const
export type CareNote = (typeof careNotes)[number]

export const audienceTags = [...works, ...lives, ...careTags] as const
export type AudienceTag = (typeof audienceTags)[number]

export const isWorkTag = (tag: AudienceTag): tag is (typeof works)[number] => (works as readonly string[]).includes(tag)
export const isHomeTag = (tag: AudienceTag): tag is (typeof lives)[number] => (lives as readonly string[]).includes(tag)
export const isCareTag = (tag: AudienceTag | CareNote): tag is CareTag => (careTags as readonly string[]).includes(tag)

/** Only whoever answers for people there may choose by these, or see that somebody did. */
export const sensitiveTags: readonly AudienceTag[] = ['livesAlone', 'allowance']
export const isSensitive = (tags: readonly AudienceTag[]) => tags.some(tag => sensitiveTags.includes(tag))
