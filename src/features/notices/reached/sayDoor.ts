/** The number on a door by the code of its home: `XZZ-2-E05-B03-U2-0402` → `402`. Pure. */
export const sayDoor = (home: string) => (home.split('-').pop() ?? '').replace(/^0+(?=\d)/, '')
