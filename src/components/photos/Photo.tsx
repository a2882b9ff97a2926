import { Image } from '@tarojs/components'
import { cx } from '../cx'
import './Photo.scss'

export interface PhotoProps {
  src: string
  /** What it shows, in words: 之前的照片 1. Empty when the control around it says so. */
  label: string
  /** thumb: beside text · tile: one of a grid · wide: a picture to look at · whole: nothing of it is cut off · code: to be scanned, or kept by a long press. */
  shape?: 'thumb' | 'tile' | 'wide' | 'whole' | 'code'
}

/** A photo that fills its frame, cut at the sides if need be. Loaded when it comes near. */
export function Photo({ src, label, shape = 'thumb' }: PhotoProps) {
  return (
    <Image
      className={cx('photo', `photo--${shape}`)}
      src={src}
      mode={shape === 'whole' || shape === 'code' ? 'widthFix' : 'aspectFill'}
      showMenuByLongpress={shape === 'code'}
      lazyLoad
      ariaRole='img'
      ariaLabel={label}
    />
  )
}
