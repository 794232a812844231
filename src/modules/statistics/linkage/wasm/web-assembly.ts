/** What is used of WebAssembly, which the types of Node do not describe. */

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
      ) => { readonly exports: Readonly<Record<string, unknown>> }
    }
  }
).WebAssembly

const PAGE = 65_536

/** A shared memory of at least so many bytes. @param maximum pages of 64 kB that the code was made for. */
export const sharedMemory = (bytes: number, maximum: number): SharedMemory =>
  new engine.Memory({ initial: Math.ceil(bytes / PAGE), maximum, shared: true })

/** The one function of a module of `moduleOf`, on a memory. */
export const compile = <Exported>(code: Uint8Array, exported: string, memory: SharedMemory): Exported =>
  new engine.Instance(new engine.Module(code), { env: { memory } }).exports[exported] as Exported
