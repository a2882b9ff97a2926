import { useQuery } from '@tanstack/react-query'
import type { PosterView } from '@shared/festival/after/after'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { drawn } from '@/platform/picture'
import { sayEdition } from '../sayEdition'
import { drawPoster, posterSize, type Poster } from './poster'

/** What stands on my household's poster of an edition. */
export const usePoster = (edition: number) =>
  useQuery({ queryKey: ['festival', 'poster', edition], queryFn: () => ask(api.festival.poster.query({ edition })) })

/** The same as far as it can be drawn; null as long as nothing was shared. */
export function posterOf({ grams, code: _code, ...view }: PosterView): Poster | null {
  return grams === null ? null : { ...view, grams, called: sayEdition(view.edition) }
}

/** The poster as a picture on this phone. */
export const usePicture = (poster: Poster, code: PosterView['code']) =>
  useQuery({
    queryKey: ['festival', 'poster', 'picture', poster, code?.base64.length ?? 0],
    queryFn: () => drawn({ ...posterSize, image: code, draw: (canvas, image) => drawPoster(canvas, poster, image) }),
    staleTime: Infinity,
    retry: false,
  })
