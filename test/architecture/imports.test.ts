import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { differences } from '../differences'

const root = path.resolve(__dirname, '../..')

interface Found {
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number }
}

/** Runs the rules of `.dependency-cruiser.cjs` over a project. */
function cruise(folder: string): Found['summary'] {
  const script = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const where = ['src', 'types', 'cloudfunctions', 'config', 'test']
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...options, ...where], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 << 20,
  })
  if (stdout === '') throw new Error(stderr)
  return (JSON.parse(stdout) as Found).summary
}

describe('who may import whom', () => {
  it('is kept by every file', () => {
    const { violations, totalCruised } = cruise(root)
    expect(totalCruised).toBeGreaterThan(200)
    expect(violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  describe('is noticed when it is broken', () => {
    const project = mkdtempSync(path.join(tmpdir(), 'imports-'))
    let broken: Set<string>

    /** What a newcomer might write, and the rule that says no. */
    const mistakes: [rule: string, file: string, imports: string][] = [
      ['no-cycles', 'types/circle.ts', './errors'],
      ['resolvable', 'types/reports.ts', './nowhere'],
      ['pages-alone', 'src/pages/home/index.tsx', '../me/index'],
      ['features-below-pages', 'src/features/report.ts', '../pages/me/index'],
      ['components-know-no-domain', 'src/components/Card.tsx', '../../types/permissions'],
      ['api-below-features', 'src/api/client.ts', '../features/time'],
      ['platform-is-the-ground', 'src/platform/cloud.ts', '../api/query'],
      ['taro-in-platform', 'src/features/photo.ts', '@tarojs/taro'],
      ['routers-as-types', 'src/api/index.ts', '../../cloudfunctions/grid/router'],
      ['routers-only', 'src/api/errors.ts', '../../cloudfunctions/grid/places'],
      ['data-for-phones', 'src/features/names.ts', '../../config/community/people'],
      ['types-stand-alone', 'types/labels.ts', '../src/features/time'],
      ['zod-in-z', 'types/contract.ts', 'zod/mini'],
      ['sdk-in-platform', 'cloudfunctions/grid/read.ts', 'wx-server-sdk'],
      ['functions-stand-on', 'cloudfunctions/grid/show.ts', '../../src/features/time'],
      ['platform-knows-no-domain', 'cloudfunctions/_platform/serve.ts', '../grid/places'],
      ['known-domains', 'cloudfunctions/lottery/draw.ts', '../../types/permissions'],
      ['declarations-stand-alone', 'cloudfunctions/people/binding/collections.ts', './bind'],
      ['registry-of-declarations', 'cloudfunctions/collections.ts', './reports/router'],
      ['registry-for-few', 'cloudfunctions/reports/views/queue.ts', '../../collections'],
      ['domain-above', 'cloudfunctions/portal/home.ts', '../jobs/sweep'],
      ['domain-topics', 'cloudfunctions/reports/submit.ts', '../portal/home'],
      ['domain-messages', 'cloudfunctions/messages/courier/send.ts', '../../reports/router'],
      ['domain-people', 'cloudfunctions/people/me.ts', '../messages/inbox'],
      ['domain-grid', 'cloudfunctions/grid/place.ts', '../people/bind'],
      ['data-not-code', 'config/community/staff.ts', '../../cloudfunctions/grid/places'],
      ['no-test-in-product', 'cloudfunctions/grid/local.ts', '../../test/cloud/clock'],
      ['declared-packages', 'src/features/check.ts', 'fast-check'],
      ['cloud-knows-no-product', 'test/cloud/server.ts', '../../types/permissions'],
    ]

    beforeAll(() => {
      const write = (file: string, text: string) => {
        mkdirSync(path.dirname(path.join(project, file)), { recursive: true })
        writeFileSync(path.join(project, file), text)
      }
      for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
        cpSync(path.join(root, file), path.join(project, file))
      symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'))
      for (const [, file, target] of mistakes) {
        write(file, `import * as wrong from '${target}'\nexport const used = wrong\n`)
        const found = path.join(path.dirname(file), `${target}.ts`)
        if (
          target.startsWith('.') &&
          target !== './nowhere' &&
          !mistakes.some(([, other]) => other.startsWith(found.slice(0, -2)))
        ) {
          write(found, target === './errors' ? `export * from './circle'\n` : 'export {}\n')
        }
      }
      broken = new Set(cruise(project).violations.map(({ from, rule }) => `${rule.name}: ${from}`))
    })
    afterAll(() => rmSync(project, { recursive: true }))

    it.each(mistakes)('%s: %s', (rule, file) => {
      expect(broken).toContain(`${rule}: ${file}`)
    })

    it('and each rule has such a mistake', () => {
      const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(
        path.join(root, '.dependency-cruiser.cjs'),
      )
      const rules = forbidden.map(({ name }) => name)
      expect(
        differences(
          mistakes.map(([rule]) => rule),
          rules,
        ),
      ).toEqual([])
    })
  })
})
