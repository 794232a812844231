import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

/** How long a scanner may take for a file, and to say that it is there, in milliseconds. */
const PATIENCE = 60_000
const PATIENCE_FOR_A_WORD = 2_000
/** So much is sent at once: a length in four bytes goes before it. */
const PART = 1 << 20

/** Where ClamAV's daemon answers: a host and a port, or the path of a socket. */
export type ScannerAddress = { readonly host: string; readonly port: number } | { readonly path: string }

let address: ScannerAddress | undefined

/** Has every file scanned before it is stored, in this process; none without an address. */
export const useScanner = (given: ScannerAddress | undefined): void => {
  address = given
}

/** @returns the answer to a command, without the name of the stream. @throws where there is none in time. */
const ask = async (
  at: ScannerAddress,
  command: string,
  patience: number,
  content?: Uint8Array,
): Promise<string> => {
  const socket = connect(at)
  const timeout = AbortSignal.timeout(patience)
  const end = (): void => void socket.destroy(new Error('the scanner took too long'))
  timeout.addEventListener('abort', end)
  try {
    // One that has had enough ends the connection while it is sent to: what it said before counts.
    const answer = text(socket)
    answer.catch(() => {})
    await once(socket, 'connect')
    socket.write(`z${command}\0`)
    if (content !== undefined) {
      for (let from = 0; from < content.length; from += PART) {
        const part = content.subarray(from, from + PART)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(part.length)
        socket.write(length)
        socket.write(part)
      }
      socket.write(Buffer.alloc(4))
    }
    return (await answer)
      .replaceAll('\0', '')
      .replace(/^stream: /, '')
      .trim()
  } finally {
    timeout.removeEventListener('abort', end)
    socket.destroy()
  }
}

/** Whether the scanner is there. */
export const scannerAnswers = async (at: ScannerAddress): Promise<boolean> =>
  (await ask(at, 'PING', PATIENCE_FOR_A_WORD).catch(() => '')) === 'PONG'

/** What the scanner says of a file: `unknown` where it is away, or has not looked through all of it. */
export const scan = async (content: Uint8Array): Promise<'clean' | 'malicious' | 'unknown'> => {
  if (address === undefined) return 'clean'
  const said = await ask(address, 'INSTREAM', PATIENCE, content).catch(() => '')
  if (said === 'OK') return 'clean'
  return said.endsWith(' FOUND') ? 'malicious' : 'unknown'
}
