import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import type { SituationReport } from './document.ts'
import type { FrozenContent } from './source-shape.ts'

const digest = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex')

/** SHA-256 of a report without its own field `hash`, in canonical form (RFC 8785), in hexadecimal. */
export const reportHash = ({ hash: _, ...content }: SituationReport): string => digest(content)

/** SHA-256 of a source as it was quoted, without its name in the report. */
export const sourceHash = (content: FrozenContent): string => digest(content)
