// Drawing the shell of index.html must not wait for the program: it is read when the shell is on the screen, a frame after
// the first one. The main process reads its own rest when the page has got it (electron/main.ts).

/** A window that is covered or minimised draws no frames, and is not waited for. */
const LONGEST_WAIT_MS = 250

// Read once, however often it is asked for.
const read = () => void import('./main')

requestAnimationFrame(() => requestAnimationFrame(read))
setTimeout(read, LONGEST_WAIT_MS)
