import { cx } from '../cx'
import type { PressProps } from './Press'

/** In a browser a real button: it has the keyboard, the focus ring and the role by itself. */
export function Press({ id, label, className, chosen, disabled, onPress, children }: PressProps) {
  return (
    <button
      type='button'
      id={id}
      className={cx('press', className)}
      aria-label={label}
      aria-pressed={chosen}
      aria-disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
