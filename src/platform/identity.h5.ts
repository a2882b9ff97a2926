/**
 * The preview tells a phone who holds it: `/app/?openid=…`. Two phones stand side by side in one tab, and frames of one origin
 * share sessionStorage, so the address comes first; sessionStorage only helps when a page was opened without it.
 */
const KEPT = 'openid'

function read(): string {
  const given = new URLSearchParams(location.search).get('openid')
  if (given) sessionStorage.setItem(KEPT, given)
  return given ?? sessionStorage.getItem(KEPT) ?? ''
}

const current = read()

/** The openid that stands in for WeChat's in the preview; empty for a stranger. */
export const openid = () => current

export const storagePrefix = () => (current ? `${current}:` : '')
