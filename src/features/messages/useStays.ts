import { useEffect, useState } from 'react'

/** Once something is so, it stays so while the page is open: a card that asks must not go when its tap is answered. */
export function useStays(isSo: boolean): boolean {
  const [was, setWas] = useState(isSo)
  useEffect(() => {
    if (isSo) setWas(true)
  }, [isSo])
  return isSo || was
}
