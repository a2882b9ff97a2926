import type { MessageKind } from '@shared/messages/kinds'
import type { TileTone } from '@/components/display/Tile'
import type { IconName } from '@/components/icons/Icon'

/** The drawing of each kind of message. */
export const looks: Record<MessageKind, { icon: IconName; tone: TileTone }> = {
  report: { icon: 'camera', tone: 'leaf' },
  notice: { icon: 'horn', tone: 'persimmon' },
  home: { icon: 'home', tone: 'amber' },
  festival: { icon: 'fruit', tone: 'persimmon' },
  post: { icon: 'work', tone: 'amber' },
  tool: { icon: 'box', tone: 'leaf' },
  service: { icon: 'book', tone: 'leaf' },
  system: { icon: 'gear', tone: 'amber' },
}
