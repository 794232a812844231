import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { OneOf } from '../../../../web/registers/register-pages.tsx'
import { paths } from '../../paths.ts'
import type { points } from '../points.ts'
import { seriesWords } from '../series-messages.ts'

/** The way from a point to its series. */
export const PointBelow: FC<OneOf<typeof points>> = ({ entry: { study, item } }) => (
  <p>
    <Link href={paths.series({ study, item })}>{seriesWords(useReader().locale)('seriesOf')}</Link>
  </p>
)
