/**
 * Reads a whole database, as its own process: lmdb maps the file into memory, and damage in it can end the process that meets it
 * without a word. Ends with 0 when everything could be read; what it says on stderr is why not. Argument: the folder.
 */
'use strict'

const { open } = require('lmdb')

/** As `catalogue.ts` and `documents.ts` write them: the tree with the names of collections, and the bytes before a document. */
const [ownTree, format] = [0, '2']
const treeBytes = 4
const placeBytes = 6
const shortestBson = 5

function check(folder) {
  const store = open({
    path: folder,
    noSubdir: false,
    encoding: 'binary',
    keyEncoding: 'binary',
    readOnly: true,
    mapSize: 16 * 2 ** 30,
  })
  const collections = new Set()
  let written
  for (const { key, value } of store.getRange({})) {
    const tree = key.readUInt32BE(0)
    if (tree === ownTree) {
      const name = key.toString('utf8', treeBytes)
      if (name.startsWith('c:')) collections.add(JSON.parse(value.toString()).tree)
      if (name === 'format') written = value.toString()
      continue
    }
    if (written !== format) return 'another version of the local cloud wrote it'
    const document = value.subarray(placeBytes)
    if (!collections.has(tree)) continue
    if (document.length < shortestBson || document.readInt32LE(0) !== document.length || document.at(-1) !== 0) {
      return 'a document in it is not whole'
    }
  }
  return undefined
}

try {
  const wrong = check(process.argv[2])
  if (wrong) {
    process.stderr.write(wrong)
    process.exitCode = 1
  }
} catch (error) {
  process.stderr.write(String(error.message))
  process.exitCode = 1
}
