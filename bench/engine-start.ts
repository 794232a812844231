import { useEngine } from '../src/platform/database/engine/engine.ts'

// The least that a start does: `node bench/engine-start.ts DATA_FOLDER` starts the engine and says so.
const engine = await useEngine(process.argv[2]!, 'serve')
process.stdout.write('ready\n')
process.once('SIGTERM', () => void engine.release())
