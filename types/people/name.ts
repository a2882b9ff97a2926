/** Names of people, as they are typed. */
import * as z from '../z'
import { words } from '../z'
import { reservedNames } from './labels'

/** Letters of any script, with the marks that belong to them. */
export const ofLetters = z.regex(/^(?:\p{L}\p{M}{0,3}|[·• .'-])+$/u, '姓名里只写字，不写数字和符号')

/** Somebody's whole name, as it is asked for and as the roster has it. */
export const personName = words(40, 2, '请写全姓名').check(
  ofLetters,
  z.refine(name => !reservedNames.includes(name.replace(/[·• .'-]/g, '')), '这不是人的名字，请写自己的姓名'),
)
