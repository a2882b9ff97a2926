/** A text colour and a ground that stand on each other somewhere, by their names in `tokens.scss`. */
export interface Pair {
  text: string
  ground: string
  /** Only used at 24 px and more, or bold from 19 px: 3:1 is enough there (WCAG 1.4.3). */
  large?: boolean
}

const on = (ground: string, ...texts: string[]): Pair[] => texts.map(text => ({ text, ground }))

/** Every pair that the components use. A new pair goes here first; `test/unit/app/contrast.test.ts` measures them. */
export const pairs: Pair[] = [
  ...on('ground', 'ink', 'ink-2', 'persimmon', 'persimmon-deep', 'danger', 'leaf'),
  ...on('card', 'ink', 'ink-2', 'persimmon', 'persimmon-deep', 'danger', 'leaf', 'amber'),
  ...on('card-warm', 'ink', 'ink-2', 'persimmon-deep'),
  ...on('sky', 'ink', 'ink-2', 'persimmon-deep'),
  ...on('sky-2', 'ink', 'ink-2', 'persimmon-deep'),
  ...on('persimmon', 'on-persimmon', 'on-persimmon-2'),
  ...on('persimmon-press', 'on-persimmon', 'on-persimmon-2'),
  ...on('persimmon-soft', 'persimmon', 'persimmon-deep'),
  ...on('leaf-soft', 'leaf', 'ink'),
  ...on('amber-soft', 'amber', 'ink'),
  ...on('danger-soft', 'danger', 'ink'),
  ...on('danger', 'on-persimmon'),
  ...on('line', 'ink', 'ink-2'),
]
