/**
 * Runs in a phone before the app: its clock is the local cloud's, as the function processes' is, so that "still 2 hours"
 * on the screen follows when the clock is moved.
 */
declare global {
  interface Window {
    /** Sets how far this phone's clock is from the machine's, in milliseconds. */
    moveClock?: (offsetMs: number) => void
  }
}

const MachineDate = Date
let offset = Number(document.currentScript?.dataset.offset ?? 0)
const now = () => MachineDate.now() + offset

const PhoneDate: DateConstructor = new Proxy(MachineDate, {
  construct: (target, args: unknown[], newTarget: DateConstructor) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === PhoneDate ? target : newTarget) as Date,
  apply: () => new MachineDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
})
MachineDate.prototype.constructor = PhoneDate
window.Date = PhoneDate
window.moveClock = ms => (offset = ms)

export {}
