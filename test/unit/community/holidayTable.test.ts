import { transformSync } from 'esbuild'
import { isWorkday } from 'chinese-days'
import { exceptions, tableModule } from '../../../config/holidayTable'

describe('the table of holidays in a bundle', () => {
  it('says of each day what the package says', () => {
    const built = { exports: {} as { isWorkday(day: string): boolean } }
    new Function('module', 'exports', transformSync(tableModule(), { format: 'cjs' }).code)(built, built.exports)
    const days = Array.from({ length: 5 * 366 }, (_, at) =>
      new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
    )
    expect(days.filter(day => built.exports.isWorkday(day) !== isWorkday(day))).toEqual([])
  })

  it('has the days off of a year and the weekends that make up for them', () => {
    expect(exceptions().off.filter(day => day.startsWith('2026')).length).toBeGreaterThan(15)
    expect(exceptions().on).toContain('2026-10-10')
  })
})
