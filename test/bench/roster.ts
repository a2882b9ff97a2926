/** The dry run of a whole community's roster, a row for each home, on the local cloud: against reading the file and nothing else. */
import { readSheet } from 'read-excel-file/node'
import type { RosterCheck } from '../../types/roster/contract'
import { aGoodRow, allHomes, anExcelFile } from '../factories/aRoster'
import { aCommunity } from '../functions/community'
import { clerk } from '../functions/roster/rosters'
import { median, type Figure } from './figure'

/** Seconds that the issue gives. */
const wanted = 5
const runs = 5

/** A few times, the median: milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = process.hrtime.bigint()
    await work()
    took.push(Number(process.hrtime.bigint() - started) / 1e6)
  }
  return median(took)
}

export async function roster(): Promise<Figure[]> {
  const community = await aCommunity()
  try {
    let state = 1
    const chance = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
    const bytes = await anExcelFile(allHomes.map((_, n) => aGoodRow(n, chance).written))
    const file = await community.upload(clerk, 'roster/bench.xlsx', bytes)
    const check = async () => {
      const found = await community.call<RosterCheck>(clerk, 'roster.check', { file })
      if (found.good !== allHomes.length) throw new Error(`only ${found.good} rows were good`)
    }
    const plain = await timed(() => readSheet(bytes))
    const whole = await timed(check)
    const seconds = whole / 1000
    return [
      {
        name: 'a roster looked over',
        measured: whole / plain,
        limit: 15,
        unit: '× reading the file',
        note: `${allHomes.length} good rows in ${seconds.toFixed(2)} s, ${wanted} s wanted; read alone ${(plain / 1000).toFixed(2)} s`,
      },
      { name: 'a roster looked over', measured: seconds / wanted, limit: 1, unit: 'of its time' },
    ]
  } finally {
    await community.stop()
  }
}
