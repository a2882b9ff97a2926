/** `2027-06-30` → `2027年6月30日`; `6月30日` in the year `thisYear`. */
export function sayDay(day: string, thisYear?: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${`${year}` === thisYear ? '' : `${year}年`}${month}月${date}日`
}
