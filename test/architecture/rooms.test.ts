import path from 'node:path'
import { repositoryFiles } from './files'

/** More than this nobody takes in at a glance. */
const most = 12

const code = repositoryFiles().filter(file => /^src\/(features|components)\/.+[.](tsx?|scss)$/.test(file))

/** `Field.tsx`, `Field.h5.tsx` and `Field.scss` are one part. */
const partOf = (file: string) => path.basename(file).split('.')[0] ?? file

const rooms = new Map<string, Set<string>>()
for (const file of code) {
  const room = path.dirname(file)
  rooms.set(room, (rooms.get(room) ?? new Set()).add(partOf(file)))
}

describe('the rooms of the app', () => {
  it(`hold at most ${most} parts each`, () => {
    expect(rooms.size).toBeGreaterThan(20)
    const full = [...rooms].filter(([, parts]) => parts.size > most)
    expect(full.map(([room, parts]) => `${room}: ${[...parts].sort().join(', ')}`)).toEqual([])
  })

  it('lie one level below a feature, and none below a kind of component', () => {
    const depths = { features: 4, components: 3 }
    const deep = [...rooms.keys()].filter(room => {
      const steps = room.split('/')
      return steps.length > (steps[1] === 'features' ? depths.features : depths.components)
    })
    expect(deep).toEqual([])
  })
})
