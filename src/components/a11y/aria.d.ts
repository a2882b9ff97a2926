import '@tarojs/components'

declare module '@tarojs/components' {
  interface StandardProps {
    ariaRole?: string
    ariaLabel?: string
    ariaHidden?: boolean
    ariaChecked?: boolean
    ariaDisabled?: boolean
  }
}
