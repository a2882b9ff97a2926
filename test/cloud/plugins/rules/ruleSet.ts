/** The rules of one collection or of the storage, read once; also the four simple permissions of the console. */
import { parseRule, type Expression } from './expression'

export type Operation = 'read' | 'create' | 'update' | 'delete'
export const operations: readonly Operation[] = ['read', 'create', 'update', 'delete']

/** As it stands in the manifest: rules by operation, or the name of a simple permission. */
export type RuleSpec = string | Partial<Record<Operation | 'write', boolean | string>>

export interface RuleSet {
  rules: Record<Operation, Expression>
  /**
   * The simple permissions narrow a request to what the caller made (`_openid`), instead of refusing a wider one: for which
   * operations they do.
   */
  ownOnly: ReadonlySet<Operation>
}

const always: Expression = { kind: 'value', value: true }
const never: Expression = { kind: 'value', value: false }
const writes: Operation[] = ['create', 'update', 'delete']

/** By the words of the console: 仅创建者可读写, 所有用户可读仅创建者可写, 所有用户可读, 所有用户不可读写. */
const simple: Record<string, RuleSet> = {
  PRIVATE: { rules: all(always), ownOnly: new Set(['read', ...writes]) },
  READONLY: { rules: all(always), ownOnly: new Set(writes) },
  ADMINWRITE: { rules: { ...all(never), read: always }, ownOnly: new Set() },
  ADMINONLY: { rules: all(never), ownOnly: new Set() },
}

function all(rule: Expression): Record<Operation, Expression> {
  return { read: rule, create: rule, update: rule, delete: rule }
}

/**
 * @param where named in errors
 * @throws Error that names what is not understood: a rule that is silently never true would look like a safe one
 */
export function readRules(where: string, spec: RuleSpec): RuleSet {
  if (typeof spec === 'string') {
    const found = Object.hasOwn(simple, spec) ? simple[spec] : undefined
    if (!found) throw new Error(`${where}: there is no permission ${spec}, only ${Object.keys(simple).join(', ')}`)
    return found
  }
  const wrong = Object.keys(spec).find(key => key !== 'write' && !(operations as string[]).includes(key))
  if (wrong) throw new Error(`${where}: a rule for ${wrong} is not known`)
  const rule = (operation: Operation): Expression => {
    const given = spec[operation] ?? (operation === 'read' ? undefined : spec.write) ?? false
    if (typeof given === 'boolean') return given ? always : never
    try {
      return parseRule(given)
    } catch (error) {
      throw new Error(`${where}.${operation}: ${(error as Error).message}`)
    }
  }
  return {
    rules: { read: rule('read'), create: rule('create'), update: rule('update'), delete: rule('delete') },
    ownOnly: new Set(),
  }
}
