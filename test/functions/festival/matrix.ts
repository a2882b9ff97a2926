/** What the actions of `festival` are about, for test/functions/matrix: each part of it beside the others, in `parts`. */
import path from 'node:path'
import { repositoryFiles } from '../../architecture/files'
import type { Rows } from '../matrix/rows'

const parts = repositoryFiles().filter(file => /^test\/functions\/festival\/parts\/\w+\.ts$/.test(file))

export const rows: Rows = Object.assign({}, ...parts.map(file => jest.requireActual<{ rows: Rows }>(path.resolve(file)).rows)) // prettier-ignore
