/** What a phone has to download: the main package and each subpackage of `dist/weapp`; and what the suggestion of a category weighs in its function. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Figure } from './figure'

/** A bare Taro app with React, as measured in docs/taro.md. Bytes. */
export const bareApp = 305_059

/** Bytes of each package; licence texts are not uploaded. */
export function packageSizes(dist = 'dist/weapp'): { main: number; subpackages: Record<string, number> } {
  const subpackages: Record<string, number> = {}
  let main = 0
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('LICENSE.txt')) continue
    const file = path.join(entry.parentPath, entry.name)
    const { size } = statSync(file)
    const sub = /^packages\/([^/]+)\//.exec(path.relative(dist, file).split(path.sep).join('/'))?.[1]
    if (sub) subpackages[sub] = (subpackages[sub] ?? 0) + size
    else main += size
  }
  return { main, subpackages }
}

export function sizes(): Figure[] {
  const { main, subpackages } = packageSizes()
  return [
    {
      name: 'main package of dist/weapp',
      measured: main / bareApp,
      limit: 1.6,
      unit: '× bare Taro app',
      note: `${main} bytes`,
    },
    ...Object.entries(subpackages).map(([name, bytes]) => ({
      name: `subpackage ${name}`,
      measured: bytes / 1024,
      limit: 300,
      unit: 'KB',
    })),
    {
      name: 'weights of the suggestion',
      measured: statSync('cloudfunctions/reports/suggestion/weights.json').size / 1000,
      limit: 100,
      unit: 'KB',
    },
  ]
}
