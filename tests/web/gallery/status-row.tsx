import { Status } from '../../../src/web/components/status.tsx'
import { statusKinds } from '../../../src/web/components/status-shapes.ts'

export { Status, Tag } from '../../../src/web/components/status.tsx'

/** Each state once, beside the others, so that their shapes can be told apart. */
export const statusKindsShown = () => statusKinds.map((kind) => <Status kind={kind} />)
