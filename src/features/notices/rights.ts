/** What somebody can do with a notice for a part of the grid: the table that the server guards with, asked to draw the ways there. Pure. */
import { columnWriters } from '@config/community/notices'
import { isBelow, ladderOf } from '@shared/grid/code'
import { noticeColumns, type NoticeColumn } from '@shared/notices/columns'
import { may, type Actor } from '@shared/permissions'
import { partsWith } from '../places/partsWith'

/** Theirs and the notice's part of the grid meet. */
export const seesReadersThere = (me: Actor, node: string) =>
  partsWith(me, 'notice.readers').some(part => isBelow(node, part) || isBelow(part, node))

export const managesThere = (me: Actor, node: string) =>
  may(me, 'notice.write', { ladder: ladderOf(node) }) || may(me, 'notice.review', { ladder: ladderOf(node) })

/** The columns in which they write, wherever. */
export const columnsOf = (me: Actor): NoticeColumn[] =>
  noticeColumns.filter(column => postsIn(me, column).some(() => true))

const postsIn = (me: Actor, column: NoticeColumn) => me.posts.filter(({ role }) => columnWriters[column].includes(role))

/** The parts of the grid for which they write in a column, the widest first. */
export const partsFor = (me: Actor, column: NoticeColumn): string[] =>
  partsWith({ ...me, posts: postsIn(me, column), suspended: [] }, 'notice.write')

/** May they choose by who lives alone or gets an allowance? */
export const choosesByCare = (me: Actor, node: string) => may(me, 'care.know', { ladder: ladderOf(node) })
