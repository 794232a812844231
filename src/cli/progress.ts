const WIDTH = 30

/** A bar on standard error while something takes long; nothing where that is no terminal. */
export interface Progress {
  /** @param share what is done, from 0 to 1. */
  show(share: number): void
  clear(): void
}

/** Starts a bar with its name before it. */
export const showProgress = (name: string): Progress => {
  const { stderr } = process
  let shown = ''
  return {
    show: (share) => {
      if (!stderr.isTTY) return
      const filled = Math.round(Math.min(1, Math.max(0, share)) * WIDTH)
      const line = `\r${name} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(share * 100)} %`
      if (line === shown) return
      shown = line
      stderr.write(line)
    },
    clear: () => {
      if (shown !== '') stderr.write('\r\u001b[K')
      shown = ''
    },
  }
}
