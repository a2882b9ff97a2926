import { helpLine } from '@/components/states/helpLine'
import { useStore } from '@/platform/store'

/** Whom to call about a service. */
export const useCounter = () => useStore(helpLine)
