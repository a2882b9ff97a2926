/** Weights as people read them; the ledger has whole grams. */

/** `12.46 公斤`; a whole number of them without a point. */
export const sayKilos = (grams: number) => `${kilos(grams)} 公斤`

/** `846.5`: as many places behind the point as are needed, three at the most. */
export const kilos = (grams: number) => withThousands(String(Math.round(grams) / 1000))

/** `12,460`. */
export const withThousands = (figure: string | number) => {
  const [whole = '', rest] = String(figure).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}
