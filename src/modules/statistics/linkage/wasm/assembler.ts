/**
 * As much of a WebAssembly assembler as the comparison of bit vectors needs (WebAssembly Core Specification 1.0 and the
 * threads proposal): instructions are lists of bytes, which nest as the code does.
 */

/** Instructions as bytes. */
export type Code = readonly number[]

const unsigned = (value: number): number[] => {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 0x80)
  }
}

const signed = (value: number): number[] => {
  const bytes: number[] = []
  for (let rest = value; ; rest >>= 7) {
    const low = rest & 0x7f
    const isLast = (rest < 64 && rest >= -64) || rest === 0
    bytes.push(isLast ? low : low | 0x80)
    if (isLast) return bytes
  }
}

const VOID = 0x40
const INT = 0x7f
const LONG = 0x7e

/** The value on top of the stack goes into the local, and away. */
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)]
export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const int = (value: number): Code => [0x41, ...signed(value)]

/** A load of 32 or 64 bits at an address and a constant distance from it, both multiples of the size. */
export const loadInt = (address: Code, distance = 0): Code => [...address, 0x28, 2, ...unsigned(distance)]
export const loadLong = (address: Code, distance = 0): Code => [...address, 0x29, 3, ...unsigned(distance)]
export const storeInt = (address: Code, value: Code, distance = 0): Code => [
  ...address,
  ...value,
  0x36,
  2,
  ...unsigned(distance),
]

const binary =
  (operation: number) =>
  (left: Code, right: Code): Code => [...left, ...right, operation]
export const add = binary(0x6a)
export const multiply = binary(0x6c)
export const isLess = binary(0x48)
export const isAtLeast = binary(0x4e)
export const addLong = binary(0x7c)
export const xorLong = binary(0x85)
/** Rotates 64 bits to the right. */
export const rotateLong = binary(0x8a)
/** 32 bits as 64, with their sign or without. */
export const signedLong = (value: Code): Code => [...value, 0xac]
export const unsignedLong = (value: Code): Code => [...value, 0xad]
/** @param value from −2⁶³ to 2⁶³ − 1. */
export const long = (value: bigint): Code => {
  const bytes = [0x42]
  for (let rest = value; ; rest >>= 7n) {
    const low = Number(rest & 0x7fn)
    const isLast = rest >= -64n && rest < 64n
    bytes.push(isLast ? low : low | 0x80)
    if (isLast) return bytes
  }
}
export const storeLong = (address: Code, value: Code, distance = 0): Code => [
  ...address,
  ...value,
  0x37,
  3,
  ...unsigned(distance),
]
export const andLong = binary(0x83)
export const countBits = (value: Code): Code => [...value, 0x7b]
export const toInt = (value: Code): Code => [...value, 0xa7]
/** The first where the condition is not zero, else the second. */
export const choose = (first: Code, second: Code, condition: Code): Code => [
  ...first,
  ...second,
  ...condition,
  0x1b,
]

/** `while (condition) body`. */
export const whileLoop = (condition: Code, body: Code): Code => [
  ...[0x02, VOID, 0x03, VOID],
  ...condition,
  ...[0x45, 0x0d, 1],
  ...body,
  ...[0x0c, 0, 0x0b, 0x0b],
]
export const when = (condition: Code, body: Code): Code => [...condition, 0x04, VOID, ...body, 0x0b]

const vector = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
]
const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes]
const section = (id: number, bytes: readonly number[]): number[] => [id, ...sized(bytes)]
const name = (text: string): number[] => sized([...Buffer.from(text, 'utf8')])

/**
 * A module of one function that takes 32-bit numbers and gives one, over an imported shared memory (`env.memory`).
 *
 * @param exported its name outside.
 * @param parameters how many; they are the first locals.
 * @param ints how many further 32-bit locals follow, then `longs` of 64 bits.
 * @param memoryPages the most that the memory may have, of 64 kB.
 */
export const moduleOf = ({
  exported,
  parameters,
  ints,
  longs,
  memoryPages,
  body,
}: {
  exported: string
  parameters: number
  ints: number
  longs: number
  memoryPages: number
  body: Code
}): Uint8Array<ArrayBuffer> => {
  const locals = [[...unsigned(ints), INT], ...(longs > 0 ? [[...unsigned(longs), LONG]] : [])]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      vector([[0x60, ...vector(Array.from({ length: parameters }, () => [INT])), ...vector([[INT]])]]),
    ),
    ...section(2, vector([[...name('env'), ...name('memory'), 2, 3, 1, ...unsigned(memoryPages)]])),
    ...section(3, vector([[0]])),
    ...section(7, vector([[...name(exported), 0, 0]])),
    ...section(10, vector([sized([...vector(locals), ...body, 0x0b])])),
  ])
}
