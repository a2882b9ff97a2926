/**
 * Who may name what. Every id that comes in is a question: each field of an input that holds one has a resolver, which answers with what the
 * id stands for, or refuses. "Not there" and "not yours" are one answer, so that nobody can probe.
 */
import type { Id, KindsIn } from '@shared/ids'
import { toPersonId } from '../personId'
import type { PersonContext } from './context'
import type { Person } from './members'

/** @param field the field's name, for what a refusal says of it */
export type Resolver<Value, Result = unknown, Input = object> = ((
  value: Value,
  ctx: PersonContext,
  field: string,
  input: Input,
) => Result) & {
  /** The person is read in the caller's own trip. */
  readsPerson?: true
}

/** Fields of an input in which an id stands. */
export type IdFields<Input> = {
  [Field in keyof Input]-?: KindsIn<NonNullable<Input[Field]>> extends never ? never : Field
}[keyof Input]

/** A resolver for each of these fields. */
export type Resolvers<Input, Fields extends keyof Input> = {
  [F in Fields]: Resolver<NonNullable<Input[F]>, unknown, Input>
}

/** What the resolvers answered; undefined for a field that said nothing. */
export type Found<Input, R> = {
  [F in keyof R]: R[F] extends (...given: never[]) => infer Result
    ? F extends keyof Input
      ? Awaited<Result> | (null extends Input[F] ? undefined : undefined extends Input[F] ? undefined : never)
      : never
    : never
}

/** A resolver that needs the person's document, which is undefined when there is none. */
export const ofPerson = <Result>(
  resolve: (person: Person | undefined, personId: string, ctx: PersonContext, field: string) => Result,
): Resolver<Id<'person'>, Result> =>
  Object.assign(
    (id: Id<'person'>, ctx: PersonContext, field: string) => {
      const personId = toPersonId(id)
      return resolve(
        ctx.named.find(({ _id }) => _id === personId),
        personId,
        ctx,
        field,
      )
    },
    { readsPerson: true as const },
  )

/** The answers of all resolvers, one after the other as they are written: the first one that refuses has the word. */
export async function authorised<Input extends object, R extends object>(
  resolvers: R,
  input: Input,
  ctx: PersonContext,
): Promise<Found<Input, R>> {
  const found: Record<string, unknown> = {}
  for (const [field, resolve] of Object.entries(resolvers as Record<string, Resolver<unknown>>)) {
    const value = (input as Record<string, unknown>)[field]
    found[field] = value === undefined || value === null ? undefined : await resolve(value, ctx, field, input)
  }
  return found as Found<Input, R>
}

/** The ids of people that an input names, as it came in: whatever is no id is refused when the input is looked at. */
export function peopleNamedIn(input: unknown, resolvers: object): string[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(resolvers).flatMap(([field, { readsPerson }]: [string, Resolver<unknown>]) => {
    const value = readsPerson ? (input as Record<string, unknown>)[field] : undefined
    return typeof value === 'string' && value.length <= 120 ? [toPersonId(value)] : []
  })
}
