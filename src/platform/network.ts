import Taro from '@tarojs/taro'
import { createStore, useStore } from './store'

const online = createStore(true)

Taro.onNetworkStatusChange(({ isConnected }) => online.set(isConnected))
Taro.getNetworkType({ success: ({ networkType }) => online.set(networkType !== 'none') })

/** Whether the phone says that it has a network. */
export const isOnline = () => online.get()

export const useOnline = () => useStore(online)

/** Runs when the network is lost or returns. */
export const onOnline = (run: (online: boolean) => void) => online.subscribe(() => run(online.get()))
