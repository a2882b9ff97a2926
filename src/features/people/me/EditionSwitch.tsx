import { editionLabels } from '@shared/people/settings'
import { useElder } from '@/components/a11y/textSize'
import { Button } from '@/components/controls/Button'
import { switchEdition } from './edition'

/** Into 长辈版, and out of it again: one tap, seen at once. */
export function EditionSwitch({ wide }: { wide?: boolean }) {
  const elder = useElder()
  return (
    <Button id='edition' look={wide ? 'line' : 'soft'} icon='text' wide={wide} small={!wide} onPress={switchEdition}>
      {elder ? `换回${editionLabels.standard}` : wide ? `换成${editionLabels.elder}` : editionLabels.elder}
    </Button>
  )
}
