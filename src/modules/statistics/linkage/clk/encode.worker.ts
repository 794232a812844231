/** A thread that encodes batches of records, in the order in which they come, until it is ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Batch, encodeBatch } from './encode-batch.ts'
import { createEncoder } from './encoder.ts'
import type { LinkageSchema } from './schema.ts'

const { schema, secret } = workerData as { schema: LinkageSchema; secret: Uint8Array }
const encoder = createEncoder(schema, secret)

parentPort?.on('message', (batch: Batch) => {
  const encoded = encodeBatch(encoder, batch)
  parentPort?.postMessage(encoded, 'keys' in encoded ? [encoded.keys.buffer] : [])
})
