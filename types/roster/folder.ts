/** Where exports lie, and where other programs may put a roster (`rosterFileInput`); the app uses the caller's own folder. */
export const rosterFolder = 'roster'
