/** Joins class names, leaving out what is false: `cx('card', warm && 'card--warm')`. */
export const cx = (...names: (string | false | undefined | null)[]) => names.filter(Boolean).join(' ')
