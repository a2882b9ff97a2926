import { cx } from '../cx'
import type { PhotoProps } from './Photo'
import './Photo.scss'

/** Taro's image has no alternative text in a browser: a plain one has. */
export function Photo({ src, label, shape = 'thumb' }: PhotoProps) {
  return <img className={cx('photo', `photo--${shape}`)} src={src} alt={label} loading='lazy' />
}
