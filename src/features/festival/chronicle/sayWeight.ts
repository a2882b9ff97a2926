/** Weights as people read them. */

/** 5,904 公斤; below a hundred with what stands behind the point. */
export function sayKilograms(grams: number): string {
  const kilograms = grams / 1000
  const figure = kilograms < 100 ? `${Math.round(kilograms * 10) / 10}` : `${Math.round(kilograms)}`
  return `${figure.replace(/\B(?=(\d{3})+(?!\d))/g, ',')} 公斤`
}

/** 3.2: half kilograms (斤), with one place behind the point; never more than it was. */
export const jinOf = (grams: number): string => `${Math.floor(grams / 50) / 10}`
