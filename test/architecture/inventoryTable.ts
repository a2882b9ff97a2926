/** The inventory of personal data as the table of docs/privacy.md: what is written there is what the code does. */
import { bases, type Purpose } from '@config/community/purposes'
import { collections } from '../../cloudfunctions/collections'
import type { AnyCollection } from '../../cloudfunctions/_platform/data/collection'
import type { OnLeave } from '../../cloudfunctions/_platform/privacy/personalData'

const onLeave: Record<OnLeave, string> = { delete: 'deleted', erase: 'details deleted', pseudonymise: 'pseudonymised' }

const daysOf = ({ personal: { retention = [] } }: AnyCollection, { days }: Purpose) => {
  const kept = retention.map(({ equal, purpose }) => `${(equal.state ?? ['all']).join(', ')}: ${purpose.days}`)
  if (kept.length > 0) return kept.join('; ')
  return days === null ? 'until they leave' : String(days)
}

/** One row for each collection and purpose. */
export function inventoryTable(): string {
  const rows = collections.flatMap(collection => {
    const { personal, found, goneBy } = collection.personal
    const purposes = [...new Set(Object.values(personal).map(({ purpose }) => purpose))]
    const left = goneBy ?? [...new Set(found.map(way => onLeave[way.onLeave]))].join(', ')
    return purposes.map(purpose => {
      const fields = Object.keys(personal).filter(field => personal[field]?.purpose === purpose)
      const named = fields.map(field => `\`${field}\``).join(' ')
      return `| \`${collection.name}\` | ${named} | ${purpose.says} | ${bases[purpose.basis]} | ${daysOf(collection, purpose)} | ${left} |`
    })
  })
  return [
    '| collection | fields | purpose, as people read it | basis in the 个人信息保护法 | days kept | on leaving |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
