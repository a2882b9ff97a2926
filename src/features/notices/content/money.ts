/** Money is whole fen (DOMAIN §13); people read and write yuan. Pure. */

/** `1234560` → `12,345.60 元`. */
export function sayYuan(fen: number): string {
  const all = Math.abs(fen)
  const yuan = `${Math.floor(all / 100)}`.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${`${all % 100}`.padStart(2, '0')} 元`
}

/** As it stands in a field: `12345.6`; nothing for nothing. */
export const yuanIn = (fen: number) => (fen === 0 ? '' : `${fen / 100}`)

/** What somebody typed, in fen: `12,345.6`, `￥80`, `80元`; null for what is no sum of money. */
export function fenOf(text: string): number | null {
  const bare = text.replace(/[,，\s¥￥元]/g, '').replace('。', '.')
  if (bare === '') return 0
  const [, sign, yuan = '', part = ''] = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/.exec(bare) ?? []
  if (yuan === '') return null
  const fen = Number(yuan) * 100 + Number(part.padEnd(2, '0'))
  return sign ? -fen : fen
}
