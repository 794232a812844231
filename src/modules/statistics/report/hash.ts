import { contentHash } from '../../../platform/proof/content-hash.ts'
import type { SituationReport } from './document.ts'
import type { FrozenContent } from './source-shape.ts'

/** SHA-256 of a report without its own field `hash`, in canonical form (RFC 8785), in hexadecimal. */
export const reportHash = ({ hash: _, ...content }: SituationReport): string => contentHash(content)

/** SHA-256 of a source as it was quoted, without its name in the report. */
export const sourceHash = (content: FrozenContent): string => contentHash(content)
