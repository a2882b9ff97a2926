/** Times as the community reads them: in Asia/Shanghai, whatever the machine's own zone is (DOMAIN §13). */
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options })

const clock = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' })
const minute = format({ hour: '2-digit', minute: '2-digit' })
const day = format({ month: 'long', day: 'numeric', weekday: 'short' })
const year = format({ year: 'numeric' })

/** `14:30:05` */
export const clockTime = (at: number) => clock.format(at)

/** `14:30` */
export const minuteTime = (at: number) => minute.format(at)

/** `2026年11月24日 周二` */
export const dayAndYear = (at: number) => `${year.format(at)}${dayName(at)}`

/** `11月24日 周二` */
export const dayName = (at: number) => day.format(at).replace(/(日)\s*/, '$1 ')

/** `2 天 3 小时`, the two largest units that say something. */
export function duration(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), '天'],
    [Math.floor(minutes / 60) % 24, '小时'],
    [minutes % 60, '分钟'],
  ]
  const said = parts.filter(([count]) => count > 0).slice(0, 2)
  return said.map(([count, unit]) => `${count} ${unit}`).join(' ')
}
