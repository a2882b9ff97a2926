import { Children, isValidElement, type ReactNode } from 'react'
import { Button } from '@tarojs/components'
import { cx } from '../cx'

export interface PressProps {
  /** Stable, unique on the page: tests and WeChat's own tools find a control by it. */
  id: string
  /** What it is called when its words don't say it. */
  label?: string
  className?: string
  /** For a choice: whether it is the chosen one. */
  chosen?: boolean
  /** Several can be chosen together. */
  many?: boolean
  /** Looks and sounds as if it could not be used. Whoever taps it all the same is told by `onPress`, or nothing happens. */
  disabled?: boolean
  /** WeChat's own powers of a button; nothing happens in a browser. */
  openType?: 'share' | 'getPhoneNumber' | 'contact' | 'openSetting'
  onPress?: () => void
  children?: ReactNode
}

/** The words inside, so that a control always has a name in WeChat's tree. */
function wordsOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return `${node}`
  if (isValidElement<{ children?: ReactNode }>(node)) return wordsOf(node.props.children)
  return Children.toArray(node).map(wordsOf).filter(Boolean).join(' ')
}

/**
 * Whatever can be tapped: WeChat's own button without its looks. Everything that looks like a control is made of it. WeChat is not told
 * that one is disabled: its looks for `wx-button[disabled]` outweigh any of ours.
 */
export function Press({ id, label, className, chosen, many, disabled, openType, onPress, children }: PressProps) {
  return (
    <Button
      id={id}
      className={cx('press', className)}
      hoverClass={disabled ? 'none' : 'press--down'}
      ariaRole={chosen === undefined ? 'button' : many ? 'checkbox' : 'radio'}
      ariaLabel={label ?? wordsOf(children)}
      ariaChecked={chosen}
      ariaDisabled={disabled}
      openType={disabled ? undefined : openType}
      onClick={onPress}
    >
      {children}
    </Button>
  )
}
