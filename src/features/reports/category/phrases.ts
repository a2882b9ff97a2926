/** The words with a tapped phrase behind them, or without it when it was there: a second tap takes it back. */
export function withPhrase(text: string, phrase: string): string {
  if (!text.includes(phrase)) return text.trim() === '' ? phrase : `${text.trimEnd()}，${phrase}`
  return text.replace(`，${phrase}`, '').replace(`${phrase}，`, '').replace(phrase, '')
}
