/** The rules of one collection, and of the storage, read once; also the four simple permissions of the console. */
import { entryOf } from '../../entryOf'
import { parseRule, type Expression, type Subject } from './expression'

export type Operation = 'read' | 'create' | 'update' | 'delete'
export const operations: readonly Operation[] = ['read', 'create', 'update', 'delete']

/** As it stands in the manifest: rules by operation, or the name of a simple permission. */
export type RuleSpec = string | Partial<Record<Operation | 'write', boolean | string>>

/** The storage tells no more operations apart: writing is uploading, overwriting and deleting. */
export type FileOperation = 'read' | 'write'
const fileOperations: readonly FileOperation[] = ['read', 'write']
export type FileRules = Record<FileOperation, Expression>

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

/** The same permissions for files, as the documentation of storage rules spells them out. */
const simpleForFiles: Record<string, Record<FileOperation, boolean | string>> = {
  PRIVATE: { read: 'resource.openid == auth.openid', write: 'resource.openid == auth.openid' },
  READONLY: { read: true, write: 'resource.openid == auth.openid' },
  ADMINWRITE: { read: true, write: false },
  ADMINONLY: { read: false, write: false },
}

/**
 * The rules of a collection.
 * @param where named in errors
 * @throws Error that names what is not understood: a rule that is silently never true would look like a safe one
 */
export function readRules(where: string, spec: RuleSpec): RuleSet {
  if (typeof spec === 'string') return permission(where, simple, spec)
  requireKnown(where, spec, [...operations, 'write'])
  const rule = (operation: Operation): Expression =>
    read(`${where}.${operation}`, 'database', spec[operation] ?? (operation === 'read' ? undefined : spec.write))
  return {
    rules: { read: rule('read'), create: rule('create'), update: rule('update'), delete: rule('delete') },
    ownOnly: new Set(),
  }
}

/** The rules of the storage. @throws Error as `readRules` */
export function readFileRules(where: string, spec: RuleSpec): FileRules {
  const {
    read: reading,
    write: writing,
    ...others
  } = typeof spec === 'string' ? permission(where, simpleForFiles, spec) : spec
  requireKnown(where, others, fileOperations)
  return { read: read(`${where}.read`, 'storage', reading), write: read(`${where}.write`, 'storage', writing) }
}

function permission<T>(where: string, permissions: Record<string, T>, name: string): T {
  const found = entryOf(permissions, name)
  if (!found) throw new Error(`${where}: there is no permission ${name}, only ${Object.keys(permissions).join(', ')}`)
  return found
}

function requireKnown(where: string, spec: object, known: readonly string[]): void {
  const wrong = Object.keys(spec).find(key => !known.includes(key))
  if (wrong) throw new Error(`${where}: a rule for ${wrong} is not known, only for ${known.join(', ')}`)
}

/** What is not given is refused, as documented. */
function read(where: string, subject: Subject, given: boolean | string = false): Expression {
  if (typeof given === 'boolean') return given ? always : never
  try {
    return parseRule(given, subject)
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`)
  }
}
