const waiting: (() => unknown)[] = []

/**
 * Closes something when the test file ends, what was opened last first. Vitest's own `afterAll` holds only where it is called
 * while a file is read, and worlds are opened later, in hooks and in tests.
 */
export const whenFileEnds = (close: () => unknown): void => {
  waiting.push(close)
}

/** Closes all that waits. @throws what the first of them threw that failed, once every one has been tried. */
export const closeAll = async (): Promise<void> => {
  const failures: unknown[] = []
  for (const close of waiting.splice(0).reverse()) {
    try {
      await close()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
