import { transformSync } from 'esbuild'
import { getDayDetail, isWorkday } from 'chinese-days'
import { arrangedUntil } from '@config/community/workingTime'
import { exceptions, tableModule } from '../../../config/holidayTable'

describe('the table of holidays in a bundle', () => {
  it('says of each day what the package says', () => {
    const built = { exports: {} as { isWorkday(day: string): boolean; getDayDetail: typeof getDayDetail } }
    new Function('module', 'exports', transformSync(tableModule(), { format: 'cjs' }).code)(built, built.exports)
    const days = Array.from({ length: 5 * 366 }, (_, at) =>
      new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
    )
    expect(days.filter(day => built.exports.isWorkday(day) !== isWorkday(day))).toEqual([])
    const holiday = ({ work, name }: { work: boolean; name: string }) => (work ? undefined : name.split(',')[1])
    const known = days.filter(day => Number(day.slice(0, 4)) <= arrangedUntil)
    expect(known.filter(day => holiday(built.exports.getDayDetail(day)) !== holiday(getDayDetail(day)))).toEqual([])
  })

  it('has the days off of a year and the weekends that make up for them', () => {
    expect(exceptions().off.filter(day => day.startsWith('2026')).length).toBeGreaterThan(15)
    expect(exceptions().on).toContain('2026-10-10')
  })
})
