/** `dist/manifest.json` and the bundles beside it, as the build leaves them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere } from './damaged'
import type { Manifest } from './plugin'

const remedy = 'npm run build makes them, --dist DIR takes them from another folder'

/** @throws Error when the folder holds no built functions, or not all of them */
export async function readManifest(distDir: string): Promise<Manifest> {
  const file = join(distDir, 'manifest.json')
  const text = await readIfThere(file)
  if (text === undefined) throw new Error(`${distDir} holds no built functions (no manifest.json): ${remedy}`)
  const manifest = parse(text)
  if (!manifest) throw new Error(`${file} is no manifest of built functions: ${remedy}`)
  const missing = Object.keys(manifest.functions).filter(name => !existsSync(bundleOf(distDir, name)))
  if (missing.length > 0) throw new Error(`${distDir} lacks the bundles of ${missing.join(', ')}: ${remedy}`)
  return manifest
}

export const bundleOf = (distDir: string, name: string) => join(distDir, 'cloudfunctions', name, 'index.js')

function parse(text: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(text) as Manifest
    const { functions, collections, actions } = manifest
    return isObject(functions) && isObject(collections) && Array.isArray(actions) ? manifest : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
