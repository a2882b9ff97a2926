/** Where the app puts a roster; functions read no file that lies elsewhere (`rosterFileInput`). */
export const rosterFolder = 'roster'
