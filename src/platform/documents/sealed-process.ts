import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../config/root.ts'
import { workerFile } from '../config/worker-file.ts'

const program = (name: string): string => join(projectRoot, name)

/** All of the disk that a sealed process may read: the program itself, from its sources or from the build. */
const readable = [
  program(import.meta.url.endsWith('.ts') ? 'src' : 'dist'),
  program('node_modules'),
  program('package.json'),
]

/**
 * Starts a file in a process that can do nothing but calculate and answer: it gets no environment, has no network, and may neither write
 * files, nor read any but the program's, nor start programs or threads. What comes from outside is read there.
 */
export const startSealed = (file: URL, { megabytes }: { readonly megabytes: number }): ChildProcess =>
  fork(file, [], {
    execArgv: [
      '--permission',
      ...readable.map((path) => `--allow-fs-read=${path}`),
      '--import',
      workerFile('platform/documents/no-network.worker').href,
      `--max-old-space-size=${Math.round(megabytes * 0.75)}`,
      '--no-warnings',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
