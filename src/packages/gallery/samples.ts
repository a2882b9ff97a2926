/** Drawn photos for the gallery: a blocked stairwell and a clear one. */
const svg = (body: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${body}</svg>`)}`

export const clutter = svg(
  '<rect width="64" height="64" fill="#D8CFC4"/><path d="M0 46h64v18H0z" fill="#B9AC9D"/><path d="M40 0h24v46H40z" fill="#C9BEB1"/>' +
    '<rect x="8" y="26" width="20" height="20" fill="#B07B48"/><rect x="24" y="34" width="18" height="14" fill="#C79158"/>' +
    '<rect x="12" y="14" width="14" height="12" fill="#C79158"/><path d="M8 32h20M18 26v20M33 34v14" stroke="#8E5F33" stroke-width="2"/>',
)

export const clear = svg(
  '<rect width="64" height="64" fill="#E4DDD3"/><path d="M0 46h64v18H0z" fill="#C8BCAE"/><path d="M40 0h24v46H40z" fill="#D5CBC0"/>' +
    '<path d="M44 8h14v30H44z" fill="#BFD3DB"/>',
)

export const nothing = () => undefined
