import { connect, createServer, type Socket } from 'node:net'
import { whenFileEnds } from './closing.ts'

/** A line between a browser and the program that a test cuts and mends, as a network does. */
export interface Line {
  readonly origin: string
  /** From now on nothing gets through, and what was on its way is lost. */
  cut(): void
  mend(): void
  /**
   * Lets the next request with these words in its head through to the program, and loses the answer. The line is cut then.
   */
  loseAnswerTo(words: string): void
}

/** Opens a line to a program until the test file ends. */
export const openLine = async (origin: string): Promise<Line> => {
  const { hostname, port } = new URL(origin)
  const sockets = new Set<Socket>()
  let isCut = false
  let losing: string | undefined
  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(Number(port), hostname)
    let isLost = false
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (data) => {
      if (losing !== undefined && data.includes(losing)) isLost = true
      far.write(data)
    })
    far.on('data', (data) => {
      if (!isLost) return void near.write(data)
      losing = undefined
      cut()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  whenFileEnds(() => {
    cut()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    cut,
    mend: () => {
      isCut = false
    },
    loseAnswerTo: (words) => {
      losing = words
    },
  }
}
