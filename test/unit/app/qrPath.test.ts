import { encode } from 'uqr'
import { qrPath } from '@/features/festival/code/qrPath'
import { fc } from '../../random'

/** The modules that a path of runs fills. */
function filled({ size, path }: { size: number; path: string }): boolean[][] {
  const cells = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let at = Number(x); at < Number(x) + Number(width); at++) (cells[Number(y)] ?? [])[at] = true
  return cells
}

it('draws each dark module of a code and no other, in one path', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 120 }), text => {
      const { data } = encode(text, { ecc: 'M', border: 2 })
      expect(filled(qrPath(text))).toEqual(data.map(row => row.map(Boolean)))
    }),
  )
})

it('leaves white around a code of ours, and is small enough for one style', () => {
  const { size, path } = qrPath(`XZ1.12-1.274106.${'A'.repeat(86)}`)
  expect(size).toBeLessThanOrEqual(53)
  expect(path).not.toMatch(/M(0|1) |M\d+ (0|1)h/)
  expect(path.length).toBeLessThan(20_000)
})
