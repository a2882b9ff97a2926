import { phrasesOutput, type PhrasesOfRole } from '@shared/reports/phrases'
import { mayEver, type Actor, type Role } from '@shared/permissions'
import { firstPhrases } from '@config/community/replyPhrases'
import { action } from '../../_platform/call/action'
import { replyPhrases, type Phrases } from './collections'

/** The roles in which somebody handles reports, each once. */
export const handlingRoles = (actor: Actor): Role[] => [
  ...new Set(actor.posts.filter(post => mayEver({ ...actor, posts: [post] }, 'report.handle')).map(({ role }) => role)),
]

export const phrasesView = (role: Role, kept: Phrases | null | undefined): PhrasesOfRole => ({
  role,
  version: kept?.version ?? 0,
  phrases: kept?.phrases ?? firstPhrases(role),
  by: kept ? { name: kept.by.name, at: kept.at } : null,
})

/** 常用语 of each role in which the caller handles reports; those that the community began with, until somebody changed them. Two trips. */
export const phrases = action
  .allow('report.handle')
  .output(phrasesOutput)
  .query(async ({ ctx }) => {
    const mine = handlingRoles(ctx.actor)
    const kept = new Map((await replyPhrases.findMany(mine)).map(each => [each._id, each]))
    return { items: mine.map(role => phrasesView(role, kept.get(role))) }
  })
