/** The inventory of personal data as the table of docs/privacy.md: what is written there is what the code does. */
import { personalData } from '@config/community/personalData'
import { bases, type Holding, type OnLeave, type Purpose } from '@config/community/personalData/kinds'

const onLeave: Record<OnLeave, string> = { delete: 'deleted', erase: 'details deleted', pseudonymise: 'pseudonymised' }

const daysOf = ({ keep = [] }: Holding, { days }: Purpose) => {
  const kept = keep.map(({ equal, purpose }) => `${Object.values(equal).flat().join(', ') || 'all'}: ${purpose.days}`)
  if (kept.length > 0) return kept.join('; ')
  return days === null ? 'until they leave' : String(days)
}

/** One row for each collection and purpose. */
export function inventoryTable(): string {
  const rows = personalData.flatMap(holding => {
    const purposes = [...new Set(Object.values(holding.personal).map(({ purpose }) => purpose))]
    const left =
      [...new Set(holding.found.map(way => onLeave[way.onLeave]))].join(', ') || 'gone by itself in two minutes'
    return purposes.map(purpose => {
      const fields = Object.keys(holding.personal).filter(field => holding.personal[field]?.purpose === purpose)
      const named = fields.map(field => `\`${field}\``).join(' ')
      return `| \`${holding.collection}\` | ${named} | ${purpose.says} | ${bases[purpose.basis]} | ${daysOf(holding, purpose)} | ${left} |`
    })
  })
  return [
    '| collection | fields | purpose, as people read it | basis in the 个人信息保护法 | days kept | on leaving |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
