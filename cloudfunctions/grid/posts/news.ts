/** What people are told of posts, in words: pure (DOMAIN §5). A new kind of news is a new function. */
import type { GridNode, GridPost, StandIn } from '@shared/grid/node'
import { roleLabels, type Role } from '@shared/permissions'
import { tell, type Told } from '../../_platform/messages/tell'
import { addSeconds, dateOf, type Time } from '../../_platform/time'
import type { Alert } from '../routing/question'
import type { Absence } from './terms'

type Place = Pick<GridNode, '_id' | 'fullName'>

/** One thing that one person is told. */
export interface News {
  to: string
  node: Place
  role: Role
  title: string
  note: string
}

const say = (time: Time) => `${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日`
/** The last day of what ends at a moment: midnight belongs to the day before. */
const lastDay = (until: Time) => say(dateOf(addSeconds(until, -1)))
const span = ({ from, until }: Pick<GridPost, 'from' | 'until'>) =>
  `${say(from)}起${until === null ? '' : `，到${lastDay(until)}`}`

const about = (node: Place, { role }: Pick<GridPost, 'role'>, to: string, title: string, note: string): News => ({
  to,
  node,
  role,
  title,
  note,
})

/** To whoever gets a post. */
export const appointedNews = (node: Place, post: GridPost) =>
  about(node, post, post.personId, `请您担任${roleLabels[post.role]}`, span(post))

/** To whoever holds a post until a moment, which may be now. */
export const endedNews = (node: Place, post: GridPost, end: Time, now: Time) =>
  about(
    node,
    post,
    post.personId,
    end <= now ? `您不再担任${roleLabels[post.role]}了` : `您的${roleLabels[post.role]}任期到${lastDay(end)}`,
    '辛苦您了。没办完的诉求由上一级转给别人',
  )

/** To the lead above, when somebody goes who still holds reports. */
export const leftOverNews = (node: Place, post: GridPost, parent: string, open: number) =>
  about(node, post, parent, `${post.name}手上有 ${open} 件要转`, `${roleLabels[post.role]}换人了，没办完的请您转给别人`)

/** To whoever is suspended, or restored. */
export const suspendedNews = (node: Place, post: GridPost, suspended: boolean) =>
  about(
    node,
    post,
    post.personId,
    suspended ? `您的${roleLabels[post.role]}岗位暂停了` : `您的${roleLabels[post.role]}岗位恢复了`,
    suspended ? '新的诉求先不派给您，手上的还能看，由上一级来转' : '新的诉求又会派给您',
  )

/** To whoever stands in for a while. */
export const deputyNews = (node: Place, post: GridPost, deputy: StandIn, { from, until }: Absence) =>
  about(node, post, deputy.personId, `请您替${post.name}代班`, `${say(from)}到${lastDay(until)}，新的诉求先派给您`)

/** To whoever was to stand in and does not have to any more. */
export const noDeputyNews = (node: Place, post: GridPost, deputy: StandIn) =>
  about(node, post, deputy.personId, `不用替${post.name}代班了`, '新的诉求不再先派给您')

/** To somebody on leave, or soon, whose deputy goes. */
export const deputyGoneNews = (node: Place, post: GridPost, deputy: StandIn, out: Time, now: Time) =>
  about(
    node,
    post,
    post.personId,
    '请另找一位代班的人',
    `${deputy.name}${out <= now ? '不再任职' : `任职到${lastDay(out)}`}，不找的话新诉求给上一级`,
  )

/** To whoever fills posts: nobody is there to take what is reported. */
const nobodyThereNews = (node: Place, role: Role, to: string) =>
  about(node, { role }, to, '有诉求没人接', '没有人在岗，请尽快安排')

/** The messages about posts on which nobody is there: one for each post, person and day, however many reports find it so. */
export const vacancyNews = (alerts: readonly Alert[], at: Time): Told[] =>
  alerts.flatMap(({ node, role, to }) =>
    to.map(one => ({
      ...messageOf(nobodyThereNews(node, role, one), at),
      event: `vacancy.${node._id}.${role}.${dateOf(at)}`,
    })),
  )

/** The message of one piece of news. */
export const messageOf = ({ to, node, role, title, note }: News, at: Time): Told =>
  tell(to, 'postChanged', { title, post: roleLabels[role], place: node.fullName, note, at }, node._id)
