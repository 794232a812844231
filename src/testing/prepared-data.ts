import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { onceInRun } from './once-in-run.ts'
import { runProgram } from './program.ts'

const prepare = (kind: 'real' | 'demo'): Promise<string> =>
  onceInRun(`data-${kind}`, async (folder) => {
    const data = join(folder, 'data')
    const first = runProgram([
      'serve',
      ...(kind === 'demo' ? ['--demo'] : []),
      ...['--port', '0', '--data', data],
    ])
    await first.ready
    first.process.kill('SIGTERM')
    await first.ended
  })

/**
 * Puts a data folder where a test wants it, as a first start that was stopped has left it. That start is made once in a run: a
 * test of what comes later need not wait for every table to be made again.
 */
export const copyPreparedData = async (data: string, kind: 'real' | 'demo' = 'real'): Promise<string> => {
  const copied = spawnSync('cp', ['-a', join(await prepare(kind), 'data'), data], { encoding: 'utf8' })
  if (copied.status !== 0) throw new Error(copied.stderr)
  return data
}
