/** How personal data are shown to those who need not know them whole (DOMAIN §3). */

/** `李秀英` → `李**`, `欧阳修` → `欧阳*`: the family name stays, so that a neighbour can still be addressed. */
export function maskName(name: string): string {
  const family = compoundNames.find(f => name.startsWith(f)) ?? name.slice(0, 1)
  return `${family}${'*'.repeat(Math.max(1, Math.min(2, name.length - family.length)))}`
}

const compoundNames = ['欧阳', '上官', '司马', '诸葛', '司徒', '皇甫', '尉迟', '东方', '令狐', '慕容']

/** `13853201234` → `138****1234`. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** The first and the last four characters stay: `3702**********123X`. */
export const maskIdNumber = (idNumber: string): string =>
  `${idNumber.slice(0, 4)}${'*'.repeat(Math.max(0, idNumber.length - 8))}${idNumber.slice(-4)}`
