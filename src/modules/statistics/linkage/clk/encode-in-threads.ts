/** Encoding over threads: batches go out as they are read and their keys come back in the order of the records. */
import { Worker } from 'node:worker_threads'
import { workerFile } from '../../../../platform/config/worker-file.ts'
import { type Batch, type EncodedBatch, encodeBatch } from './encode-batch.ts'
import { createEncoder } from './encoder.ts'
import type { LinkageSchema } from './schema.ts'

const BATCH = 1_000
const BATCHES_FOR_THREADS = 4

const batchesOf = async function* (
  records: AsyncIterable<{ values: string[]; line: number }>,
): AsyncGenerator<Batch> {
  let batch: { records: string[][]; lines: number[] } = { records: [], lines: [] }
  for await (const { values, line } of records) {
    batch.records.push(values)
    batch.lines.push(line)
    if (batch.records.length < BATCH) continue
    yield batch
    batch = { records: [], lines: [] }
  }
  if (batch.records.length > 0) yield batch
}

/** Answers a question to a thread; a thread is asked one thing after the other and answers in that order. */
const askable = (worker: Worker): ((batch: Batch) => Promise<EncodedBatch>) => {
  const waiting: { resolve: (encoded: EncodedBatch) => void; reject: (error: Error) => void }[] = []
  worker.on('message', (encoded: EncodedBatch) => waiting.shift()?.resolve(encoded))
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return (batch) =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      worker.postMessage(batch)
    })
}

/**
 * The linkage keys of records, batch by batch in their order. A batch with a record that cannot be encoded is the last.
 *
 * @param workers threads; a few thousand records are encoded in this one, whatever the number.
 */
export const encodeRecords = async function* (
  schema: LinkageSchema,
  secret: Uint8Array,
  records: AsyncIterable<{ values: string[]; line: number }>,
  workers: number,
): AsyncGenerator<EncodedBatch> {
  const batches = batchesOf(records)
  const first: Batch[] = []
  while (first.length < BATCHES_FOR_THREADS) {
    const next = await batches.next()
    if (next.done) break
    first.push(next.value)
  }
  const encoder = createEncoder(schema, secret)
  if (workers <= 1 || first.length < BATCHES_FOR_THREADS) {
    for (const batch of first) yield encodeBatch(encoder, batch)
    for await (const batch of batches) yield encodeBatch(encoder, batch)
    return
  }
  const threads = Array.from(
    { length: workers },
    () =>
      new Worker(workerFile('modules/statistics/linkage/clk/encode.worker'), {
        workerData: { schema, secret },
      }),
  )
  try {
    const ask = threads.map(askable)
    const pending: Promise<EncodedBatch>[] = []
    let given = 0
    const give = (batch: Batch): void => {
      const answer = (ask[given % ask.length] as (batch: Batch) => Promise<EncodedBatch>)(batch)
      // A failure is met where its turn comes.
      answer.catch(() => {})
      pending.push(answer)
      given += 1
    }
    for (const batch of first) give(batch)
    for await (const batch of batches) {
      give(batch)
      // Reading waits for encoding: what is under way stays little whatever the size of the file.
      if (pending.length >= 3 * threads.length) yield await (pending.shift() as Promise<EncodedBatch>)
    }
    for (const answer of pending) yield await answer
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}
