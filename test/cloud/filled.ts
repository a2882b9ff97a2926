/**
 * Local clouds in memory that begin filled. In a run of the tests each filling is made once, in the run's own folder (test/setup.cjs),
 * and every test file begins with a copy of it: the community takes a second to write, the sample past five, a copy milliseconds.
 */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startCloud } from './cloud'
import type { Cloud, CloudOptions } from './plugin'

/**
 * Starts a cloud in memory that was filled.
 * @param name of the filling: the same name is the same data
 * @param fill writes it into an empty cloud
 */
export async function filledCloud(
  name: string,
  fill: (cloud: Cloud) => Promise<void>,
  options: Partial<CloudOptions> = {},
): Promise<Cloud> {
  const run = process.env.TEST_RUN_FOLDER
  if (run === undefined) {
    const cloud = await startCloud({ ...options, memory: true })
    await fill(cloud)
    return cloud
  }
  const folder = join(run, name)
  if (!existsSync(folder)) await make(folder, fill)
  const compiled = join(run, 'compiled')
  await mkdir(compiled, { recursive: true })
  return startCloud({ ...options, memory: true, copyOf: folder, compiled })
}

/** Two workers may come to it at once: whoever is done first has made it for both. */
async function make(folder: string, fill: (cloud: Cloud) => Promise<void>): Promise<void> {
  const own = `${folder}-${process.pid}`
  const cloud = await startCloud({ dataDir: own })
  await fill(cloud)
  await cloud.stop()
  await rename(own, folder).catch(() => rm(own, { recursive: true }))
}
