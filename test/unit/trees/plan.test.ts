/** The register of trees and how estates are drawn: data that must agree with the places. */
import { registeredTrees, treeEstates } from '@config/community/trees'
import { communityNodes } from '@config/community/nodes'
import { codePageOf } from '@shared/grid/codes'
import { placed, planOf } from '../../../src/features/festival/trees/plan'

const spots = communityNodes().filter(({ spot }) => spot === 'tree')

it('has a row for every tree of the grid, in order, and none besides', () => {
  expect(registeredTrees.map(({ place }) => place).sort()).toEqual(spots.map(({ _id }) => _id).sort())
  expect(new Set(registeredTrees.map(({ id }) => id)).size).toBe(registeredTrees.length)
})

describe.each(treeEstates.map(estate => [estate.id, estate] as const))('the plan of %s', (_, { plan, trees }) => {
  const drawn = planOf(plan)

  it('has a place of its own for each tree, an age and a yield', () => {
    const signs = plan.join('').split('*').length - 1
    expect(signs).toBe(trees.length)
    expect(new Set(trees.map(({ column, row }) => `${column} ${row}`)).size).toBe(trees.length)
    expect(trees.filter(({ age, expected, kind }) => age < 1 || expected < 1000 || kind === '')).toEqual([])
  })

  it('is six cells wide, so that a cell on the narrowest phone is 48 px', () => {
    expect(plan.filter(row => row.length !== 6)).toEqual([])
    expect((320 - 2 * 16) / drawn.columns).toBeGreaterThanOrEqual(48)
  })

  it('draws each building once, and none below a tree', () => {
    const names = drawn.buildings.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const covered = (column: number, row: number) =>
      drawn.buildings.some(
        b => column >= b.column && column < b.column + b.wide && row >= b.row && row < b.row + b.high,
      )
    expect(trees.filter(({ column, row }) => covered(column, row))).toEqual([])
  })
})

it('joins what lies side by side and one below the other', () => {
  const plan = planOf(['11|2', '11|*', '-+-g', 'oo|.'])
  expect(plan.buildings).toEqual([
    { name: '1 号楼', column: 0, row: 0, wide: 2, high: 2 },
    { name: '2 号楼', column: 3, row: 0, wide: 1, high: 1 },
  ])
  expect(plan.ponds).toEqual([{ column: 0, row: 3, wide: 2, high: 1 }])
  expect(plan.gates).toEqual([{ column: 3, row: 2, wide: 1, high: 1 }])
  expect(plan.ways).toContainEqual({ column: 0, row: 2, wide: 4, high: 1 })
  expect(placed({ column: 1, row: 2, wide: 2, high: 1 }, { columns: 4, rows: 4 })).toEqual({
    left: '25%',
    top: '50%',
    width: '50%',
    height: '25%',
  })
})

it('a code on a trunk leads to the tree’s page, that of anything else to 拍一拍', () => {
  expect([codePageOf('tree'), codePageOf('gate'), codePageOf(undefined)]).toEqual([
    'packages/trees/tree/index',
    'packages/report/submit/index',
    'packages/report/submit/index',
  ])
})
