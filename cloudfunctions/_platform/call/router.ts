/**
 * The table of contents of a function: each action by its name, and the file that exports it under that name. A file is run when its action is
 * called for the first time: a domain has dozens, and a call needs one. What that is worth, and what was not shown: decisions/0032.
 */
import type { AnyProcedure, AnyRouter } from '@trpc/server'
import type { builtRouter } from './action'

type Contents = Record<string, () => Promise<object>>
type ActionsOf<C extends Contents> = {
  [N in keyof C]: Awaited<ReturnType<C[N]>> extends Record<N, infer A extends AnyProcedure> ? A : never
}
/** What it exports must have the name that it is listed under. */
type Named<C extends Contents> = { [N in keyof C]: () => Promise<Record<N, AnyProcedure>> }

/** As the client knows it: tRPC's types of its actions. */
type Typed<C extends Contents> = ReturnType<typeof builtRouter<ActionsOf<C>>>

/** As the server has it. */
export interface Listed {
  names: readonly string[]
  /** @returns undefined for a name that is not listed, whatever it is */
  find(name: string): Promise<AnyProcedure | undefined>
}

export const router = <C extends Contents & Named<C>>(contents: C): Typed<C> & Listed => {
  const listed: Listed = {
    names: Object.keys(contents),
    async find(name) {
      if (!Object.hasOwn(contents, name)) return undefined
      const exported = (await contents[name]?.()) as Record<string, AnyProcedure> | undefined
      return exported?.[name]
    },
  }
  return listed as Listed & AnyRouter as Typed<C> & Listed
}
