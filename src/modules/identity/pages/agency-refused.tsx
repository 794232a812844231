import type { FC } from 'hono/jsx'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { Notice } from '../../../web/components/message.tsx'
import { useReader } from '../../../web/reader.ts'
import { identityRefusals } from '../refusals.ts'
import type { AgencyRefusal } from '../schema.ts'

/** Why the agencies' sign-in let nobody in: on the page that one comes back to, which says it in the other language too. */
export const RefusedThere: FC<{ reason: AgencyRefusal }> = ({ reason }) => (
  <Notice kind="danger">{translator(identityRefusals, useReader().locale)(`identity.${reason}`)}</Notice>
)
