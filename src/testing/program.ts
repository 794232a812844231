import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../platform/config/root.ts'

/** The program as a user runs it, in a process of its own. */
export interface Program {
  readonly process: ChildProcess
  /** Resolves with the address when the program says that it is ready; rejects with what it said instead. */
  readonly ready: Promise<string>
  /** Resolves with the first of what it prints that fits, from standard output. */
  said(pattern: RegExp): Promise<string>
  /** The lines that it has written to standard error so far: its log. */
  errorLines(): readonly string[]
  /** Resolves when it has ended. */
  readonly ended: Promise<{ code: number | null; output: string; errors: string }>
}

/** Runs a command of Samlad. `as` runs it as another user, where we are root; `root` is the folder of another version. */
export const runProgram = (
  args: readonly string[],
  options: {
    environment?: Readonly<Record<string, string>>
    as?: { uid: number; gid: number }
    root?: string
  } = {},
): Program => {
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: '/nonexistent',
    LOG_LEVEL: 'error',
    // A test asks more of it in a minute than anybody.
    API_LIMIT: '0',
    ...options.environment,
  }
  const child = spawn(process.execPath, [join(options.root ?? projectRoot, 'dist', 'main.js'), ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.as,
  })
  let output = ''
  let errors = ''
  const ended = new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output, errors }))
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk
      const address = /http:\/\/\S+/.exec(output)?.[0]
      if (address && output.includes('\n')) resolve(address)
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk
    })
    child.on('close', () => reject(new Error(errors || output)))
  })
  // A test that waits for the end alone need not look at this one.
  ready.catch(() => {})
  const said = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output)?.[0]
        if (found !== undefined) resolve(found)
      }
      look()
      child.stdout?.on('data', look)
      child.on('close', () => reject(new Error(`it never said ${pattern}: ${output}`)))
    })
  const errorLines = (): readonly string[] => errors.split('\n').filter((line) => line !== '')
  return { process: child, ready, said, errorLines, ended }
}
