import { randomBytes } from 'node:crypto'

/** A request's place in a trace that may cross several systems (W3C Trace Context). */
export interface TraceContext {
  readonly traceId: string
  /** The part that called us; without it the trace begins here. */
  readonly parentId?: string
  /** Our own part of the trace: what we call in turn has it as its parent. */
  readonly spanId: string
  readonly flags: string
  readonly state: string | undefined
}

const PARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/
const nothing = (hex: string): boolean => /^0+$/.test(hex)
const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

/** The longest `tracestate` that must be passed on, in printable characters as the recommendation has them. */
const STATE = /^[\x20-\x7e]{1,512}$/

/**
 * Goes on with the trace of whoever sent the request. What is malformed begins a trace of its own, as the recommendation
 * asks: a version `ff`, ids of zeros, more than version 00 has, upper case.
 */
export const traceContextOf = (parent: string | undefined, state: string | undefined): TraceContext => {
  const [, version, traceId, parentId, flags, more] = PARENT.exec(parent ?? '') ?? []
  const fits =
    version !== undefined &&
    version !== 'ff' &&
    !(version === '00' && more !== undefined) &&
    !nothing(traceId!) &&
    !nothing(parentId!)
  if (!fits) return { traceId: hex(16), spanId: hex(8), flags: '00', state: undefined }
  return {
    traceId: traceId!,
    parentId: parentId!,
    spanId: hex(8),
    // Only the flag that we know: sampled.
    flags: Number.parseInt(flags!, 16) & 1 ? '01' : '00',
    state: state !== undefined && STATE.test(state) ? state : undefined,
  }
}

/** The header for what comes after us in the trace, and for whoever asked. */
export const traceparent = ({ traceId, spanId, flags }: TraceContext): string =>
  `00-${traceId}-${spanId}-${flags}`
