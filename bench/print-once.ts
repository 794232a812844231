import { printAccount, printNothing } from './prints.ts'

// One print in a new process: `node bench/print-once.ts account|nothing` says how many bytes it made.
const bytes = process.argv[2] === 'account' ? printAccount(0) : printNothing()
process.stdout.write(`${bytes.length}\n`)
