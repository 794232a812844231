import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { workerFile } from '../config/worker-file.ts'
import type { ExtractedDocument } from './document.ts'
import { DocumentRefusal } from './document-refusal.ts'
import { extractText, LARGEST_FILE } from './extract.ts'
import { containerOf, formatOfName } from './format.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-messages.ts'
import { startSealed } from './sealed-process.ts'

export interface ReadingLimits {
  /** Time from start to answer, in milliseconds. */
  readonly milliseconds?: number
  /** Memory of the reading process, in megabytes. */
  readonly megabytes?: number
}

const MEGABYTE = 1024 * 1024
const PAGE_SIZE = 4096
const MEMORY_WATCH_MILLISECONDS = 50

/**
 * A process of its own rather than a thread: a thread shares its memory limit for buffers, where parsers keep what
 * they unpack, with the server.
 */
const start = (megabytes: number): ChildProcess =>
  startSealed(workerFile('platform/documents/reading.worker'), { megabytes })

/** Resident memory in bytes where the system tells (Linux); elsewhere only the heap is limited. */
const residentMemory = async (pid: number | undefined): Promise<number> => {
  try {
    const [, resident = '0'] = (await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')
    return Number(resident) * PAGE_SIZE
  } catch {
    return 0
  }
}

const readInProcess = (bytes: Uint8Array, name: string, milliseconds: number, megabytes: number) =>
  new Promise<ExtractedDocument>((resolve, reject) => {
    const child = start(megabytes)
    const tooSlow = () =>
      new DocumentRefusal(
        'document.too_slow',
        name,
        `reading took longer than ${Math.round(milliseconds / 1000)} s and was stopped`,
      )
    const tooMuch = () =>
      new DocumentRefusal(
        'document.too_much_memory',
        name,
        `reading needed more than ${megabytes} MB of memory and was stopped`,
      )
    const settle = (act: () => void) => {
      clearTimeout(timer)
      clearInterval(watch)
      child.removeAllListeners()
      child.kill('SIGKILL')
      act()
    }
    const timer = setTimeout(() => settle(() => reject(tooSlow())), milliseconds)
    const watch = setInterval(async () => {
      if ((await residentMemory(child.pid)) > megabytes * MEGABYTE) settle(() => reject(tooMuch()))
    }, MEMORY_WATCH_MILLISECONDS)
    child.once('error', (error) => settle(() => reject(error)))
    child.once('exit', (_code, signal) =>
      settle(() =>
        reject(
          signal === 'SIGABRT' || signal === 'SIGKILL'
            ? tooMuch()
            : new DocumentRefusal(
                'document.corrupt',
                name,
                'the document cannot be read: it stopped the reader',
              ),
        ),
      ),
    )
    child.once('message', (message: ReadingAnswer) =>
      settle(() =>
        'document' in message
          ? resolve(message.document)
          : reject(new DocumentRefusal(message.refusal.code, name, message.refusal.reason)),
      ),
    )
    child.send({ bytes, name } satisfies ReadingRequest, (error) => {
      if (error !== null) settle(() => reject(error))
    })
  })

/** How many documents are read at once; the others wait, so that a heap of uploads takes no more memory than two. */
const AT_ONCE = 2
let reading = 0
const waiting: (() => void)[] = []

const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (reading >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else reading++
  try {
    return await work()
  } finally {
    // The place goes to the next in the queue, or is free.
    const next = waiting.shift()
    if (next === undefined) reading--
    else next()
  }
}

/**
 * `extractText` for documents from outside: PDF, Word and HTML are parsed in a process of their own which is
 * stopped when it takes too long or too much memory, so that no document can harm the server. Plain text and
 * Markdown need no parser and are decoded at once.
 * @throws DocumentRefusal as `extractText`, and when a limit is passed
 */
export const readWithLimits = async (
  bytes: Uint8Array,
  name: string,
  { milliseconds = 30_000, megabytes = 768 }: ReadingLimits = {},
): Promise<ExtractedDocument> => {
  const isParsed =
    bytes.length <= LARGEST_FILE &&
    ((await containerOf(bytes, name)) !== 'text' || formatOfName(name) === 'html' || startsAsMarkup(bytes))
  return isParsed
    ? inTurn(() => readInProcess(bytes, name, milliseconds, megabytes))
    : extractText(bytes, name)
}

// UTF-16 has a zero or a mark before its first "<"; either way the process of its own is the careful choice.
const startsAsMarkup = (bytes: Uint8Array): boolean => bytes.subarray(0, 16).includes(0x3c)
