import { createStore } from './store'

/** Something that lies over the page: a sheet, a question. */
export interface Layer {
  /** What the phone's Back does to it: it goes away, or asks. */
  back: () => void
}

/** All that lies over the page in front, the topmost last. */
export const layers = createStore<readonly Layer[]>([])

/** Lays something over the page. Returns what takes it away again. */
export function lay(layer: Layer): () => void {
  layers.set([...layers.get(), layer])
  return () => layers.set(layers.get().filter(other => other !== layer))
}

/** Back, told to the topmost layer alone. */
export function backToLayer(): void {
  const all = layers.get()
  all[all.length - 1]?.back()
}

/** Time for WeChat's page-container to be gone: while it is there, `navigateBack` closes it and not the page. */
const gone = 120

/** Sends all layers away, and goes on as soon as nothing lies over the page. */
export function withoutLayers(goOn: () => void): void {
  const all = [...layers.get()].reverse()
  if (!all.length) return goOn()
  const stop = layers.subscribe(() => {
    if (layers.get().length) return
    stop()
    setTimeout(goOn, gone)
  })
  all.forEach(({ back }) => back())
}
