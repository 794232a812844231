/** What is used of WebAssembly, which the types of Node do not describe. */
import { MEMORY_PAGES, type Scan, scanModule } from './scan-kernel.ts'

/** Memory that threads share. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer
}

const engine = (
  globalThis as unknown as {
    WebAssembly: {
      Memory: new (description: { initial: number; maximum: number; shared: boolean }) => SharedMemory
      Module: new (code: Uint8Array) => object
      Instance: new (
        module: object,
        imports: { env: { memory: SharedMemory } },
      ) => { readonly exports: { readonly scan: Scan } }
    }
  }
).WebAssembly

const PAGE = 65_536

/** A shared memory of at least so many bytes. */
export const sharedMemory = (bytes: number): SharedMemory =>
  new engine.Memory({ initial: Math.ceil(bytes / PAGE), maximum: MEMORY_PAGES, shared: true })

/** The comparison of vectors of so many 64-bit words, on a memory. */
export const compileScan = (words: number, memory: SharedMemory): Scan =>
  new engine.Instance(new engine.Module(scanModule(words)), { env: { memory } }).exports.scan
