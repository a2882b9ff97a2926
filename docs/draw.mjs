// node docs/draw.mjs FILE: does a draw of 柿子节 again from its published file (docs/draw.md). It shares nothing with the program that drew.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
const sha256 = text => createHash('sha256').update(text).digest('hex')
const lines = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')
const end = lines.findIndex(line => line.startsWith('hash,'))
const [hash, source, number] = lines.slice(end, end + 3).map(line => line.slice(line.indexOf(',') + 1))
const [[, places, percent], ...list] = lines.slice(0, end).map(line => line.split(','))
const rows = list.map(([id, size, reserved, lost]) => ({ id, size: +size, reserved: +reserved, lost: +lost }))
for (const row of rows) row.hash = sha256(number + row.id)
rows.sort((a, b) => b.lost - a.lost || (a.hash < b.hash ? -1 : 1))
const give = (families, free) => {
  for (const row of families) if ((row.placed = row.size <= free)) free -= row.size
  return free
}
const share = Math.floor((places * percent) / 100)
const unused = give(
  rows.filter(row => row.reserved),
  share,
)
const first = rows.filter(row => row.placed)
const then = rows.filter(row => !row.placed)
give(then, places - share + unused)
const ranking = [...first, ...then].map((row, at) => `${at + 1},${row.id},${row.placed ? 'placed' : 'waiting'}`)
const wrong = []
if (sha256(lines.slice(0, end).join('\n') + '\n') !== hash) wrong.push('the list is not the one that was published')
if (ranking.join('\n') !== lines.slice(end + 3).join('\n'))
  wrong.push('the ranking does not follow from list and number')
console.log([`list ${hash}`, `${source}: ${number}`, ...ranking, ...wrong.map(one => `WRONG: ${one}`)].join('\n'))
process.exitCode = wrong.length > 0 ? 1 : 0
