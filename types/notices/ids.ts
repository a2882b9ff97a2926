/** Ids of notices as they come in from outside. */
import * as z from '../z'

export const noticeId = z.id.brand<'notice'>()
export const objectionId = z.id.brand<'objection'>()
