/**
 * Ids that come in from outside, each a type of its own: `Id<'report'>` is no `Id<'person'>`. An action whose input holds one
 * does not compile until it says who may name such a thing (cloudfunctions/_platform/call/action.ts).
 */
import { nodeCode } from './grid/node'
import * as z from './z'

/** Letters, digits, and the few signs that codes and keys are made of. */
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9:_#.-]{0,119}$/))

/** An id of a kind, once it was parsed; on its way in it is a text like any other. */
export type Id<Kind extends string> = string & z.$brand<Kind>

export const reportId = id.brand<'report'>()
/** Our id of a person; where programs around us know only an openid, that too. */
export const personId = id.brand<'person'>()
/** Our id of a person and nothing else: whom somebody chose from a list of ours. */
export const listedPersonId = id.check(z.regex(/^p[0-9a-f]{24}$/, '请从名单里选一个人')).brand<'person'>()
export const bindingId = id.brand<'binding'>()
export const mandateId = id.brand<'mandate'>()
export const messageId = id.brand<'message'>()
export const gridChangeId = id.brand<'gridChange'>()

/** A document that was set aside: its collection and its `_id` there, whatever that is (cloudfunctions/_platform/setAside). */
export const setAsideId = z
  .string()
  .check(z.regex(/^[A-Za-z]+#\S{1,120}$/))
  .brand<'setAside'>()

/** The code of a place, as it comes in; types/grid/node.ts has the shape of codes. */
export const placeCode = nodeCode.brand<'place'>()

/** The kinds of id anywhere within a value. */
export type KindsIn<T> = unknown extends T
  ? never
  : T extends z.$brand<infer Kind>
    ? Kind
    : T extends readonly (infer Item)[]
      ? KindsIn<Item>
      : T extends object
        ? { [Field in keyof T]-?: KindsIn<T[Field]> }[keyof T]
        : never
