import type { Route } from '../../../../platform/http/route.ts'
import type { MaterialSource } from '../../../../platform/series/material.ts'
import type { Series } from '../../../../platform/series/series.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { materialActions } from './actions.ts'
import { MaterialPage } from './page.tsx'

/** Pages on which a body fetches figures and texts for its report-back. */
export const materialRoutes = (
  series: readonly Series[],
  sources: readonly MaterialSource[],
): readonly Route[] => {
  const { viewMaterial, useMaterial } = materialActions(series, sources)
  const materialPage = page(paths.material, viewMaterial, MaterialPage)
  return [
    materialPage,
    form(paths.useMaterial, useMaterial, {
      page: materialPage,
      done: ({ reportBackId }) => paths.material({ reportBackId }),
    }),
  ]
}
