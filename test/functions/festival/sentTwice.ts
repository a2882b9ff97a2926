/** What the changes of `festival` are sent with, for test/functions/calls/keys.test.ts: each part of it beside the others, in `parts`. */
import path from 'node:path'
import { repositoryFiles } from '../../architecture/files'
import type { Lines } from '../calls/sentTwice'
import type { Community } from '../community'

const parts = repositoryFiles()
  .filter(file => /^test\/functions\/festival\/parts\/\w+\.ts$/.test(file))
  .map(file => jest.requireActual<{ linesIn: typeof linesIn }>(path.resolve(file)).linesIn)

export const linesIn = (given: () => Community): Lines =>
  Object.assign({}, ...parts.map(lines => lines(given))) as Lines
