import { useStore } from '@/platform/store'
import { CallButton } from '../controls/CallButton'
import { helpLine } from './helpLine'

/** Calls whoever answers for this person's home; nothing while nobody is known here. */
export function CallForHelp({ id }: { id: string }) {
  const line = useStore(helpLine)
  return line ? <CallButton id={id} who={line.who} phone={line.phone} worded /> : null
}
