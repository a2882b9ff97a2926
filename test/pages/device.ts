/** What belongs to a simulated phone and outlives the mini-program: storage, files, camera, network, and the person who holds it. */

export class Device {
  online = true
  /** Actions whose next answer gets lost: the cloud did what it was asked, and the phone never learns of it. */
  readonly answersToLose: string[] = []
  readonly storage = new Map<string, unknown>()
  readonly files = new Map<string, Uint8Array>()
  /** Photos that the person takes next, in order: JPEG bytes. Without one they turn back from the camera. */
  readonly camera: Uint8Array[] = []
  /** What the next scan reads; null when the person turns back. */
  scanned: string | null = null
  /** Answers to the next questions; yes when there is none. */
  readonly answers: boolean[] = []
  /** Everything that appeared over the page or left it: toasts, questions, calls. */
  readonly shown: string[] = []
  /** Whether the page in front is kept from being scrolled. */
  still = false
  /** What was drawn on canvases off the screen, in order: `drawImage 0 0 600 450`. */
  readonly drawn: string[] = []
  /** WeChat gives no file of such a canvas, as on a Mac. */
  givesNoCanvasFile = false
  readonly updateListeners = new Set<() => void>()
  readonly networkListeners = new Set<(status: { isConnected: boolean }) => void>()

  constructor(
    readonly openid: string,
    readonly cloudUrl: string,
  ) {}

  /** Loses the network, or finds it again. */
  connect(online: boolean): void {
    this.online = online
    for (const listener of [...this.networkListeners]) listener({ isConnected: online })
  }

  /** WeChat has loaded a new version of the mini-program. */
  newVersion(): void {
    for (const listener of [...this.updateListeners]) listener()
  }
}
