/** How personal data are shown to those who need not know them whole (DOMAIN §3). */

/** `李秀英` → `李**`, `欧阳修` → `欧阳*`: the family name stays, so that a neighbour can still be addressed. */
export function maskName(name: string): string {
  const family = compoundNames.find(f => name.startsWith(f)) ?? name.slice(0, 1)
  return `${family}${'*'.repeat(Math.max(1, Math.min(2, name.length - family.length)))}`
}

const compoundNames = ['欧阳', '上官', '司马', '诸葛', '司徒', '皇甫', '尉迟', '东方', '令狐', '慕容']

/** `13812345678` → `138****5678`; of a landline the area code and the last two stay. */
export const maskPhone = (phone: string): string =>
  phone.length === 11 && phone.startsWith('1')
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `${phone.slice(0, 4)}${'*'.repeat(Math.max(4, phone.length - 6))}${phone.slice(-2)}`

/** Of an ID number the province, the city and the last place stay: neither the birthday nor the sex can be read. */
export const maskIdNumber = (id: string): string => `${id.slice(0, 4)}${'*'.repeat(13)}${id.slice(-1)}`
