import { printerInThread } from '../../platform/print/in-thread.ts'
import type { Printable } from './printable.ts'

/** A composition as a tagged PDF, set in a thread of its own; fonts and template stay loaded between reports. */
export const printInThread = printerInThread<Printable>('web/composed/print.worker')
