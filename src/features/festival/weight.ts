/** Weights as people say them: in 斤, two to a kilogram, from whole grams. */
export const sayJin = (grams: number) => `${Number((grams / 500).toFixed(2))} 斤`
