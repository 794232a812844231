import type { Route } from '../../../../platform/http/route.ts'
import type { Crumb } from '../../../../web/components/breadcrumb.tsx'
import type { Depiction, PictureReader } from '../../../../web/pictures/depiction.ts'
import { pictureRoutes } from '../../../../web/pictures/routes.tsx'
import { paths } from '../../paths.ts'
import { planPictures } from '../../picture-paths.ts'
import { words } from '../../standing/pages/words.tsx'
import type { PlanRow } from '../../standing/store.ts'
import { viewCounties, viewDependencies, viewPlan, viewTimeline } from '../actions.ts'
import { planAreas, planCounties, planDependencies, planTimeline } from './pictures.tsx'

/** A picture of a plan, where its page belongs, and the plan as its source. */
const ofPlan =
  <Data extends { readonly plan: PlanRow }>(
    depict: (data: Data, reader: PictureReader) => Depiction,
    more: (planId: string, t: ReturnType<typeof words>) => readonly Crumb[] = () => [],
  ) =>
  (data: Data, reader: PictureReader) => {
    const t = words(reader.locale)
    const { id, title, reference } = data.plan
    return {
      depiction: depict(data, reader),
      breadcrumb: [
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: id }), label: title },
        ...more(id, t),
      ],
      source: reference ? `${title} (${reference})` : title,
    }
  }

/** The pictures of a plan at addresses of their own. */
export const pictureRoutesOfPlan: readonly Route[] = [
  ...pictureRoutes(
    planPictures.timeline,
    viewTimeline,
    ofPlan(planTimeline, (planId, t) => [{ href: paths.timeline({ planId }), label: t('timeline') }]),
  ),
  ...pictureRoutes(
    planPictures.dependencies,
    viewDependencies,
    ofPlan(planDependencies, (planId, t) => [
      { href: paths.dependencies({ planId }), label: t('dependencies') },
    ]),
  ),
  ...pictureRoutes(
    planPictures.areas,
    viewPlan,
    ofPlan((data: Awaited<ReturnType<typeof viewPlan.run>>, reader) =>
      planAreas({ ...data, measures: data.all }, reader),
    ),
  ),
  ...pictureRoutes(planPictures.counties, viewCounties, ofPlan(planCounties)),
]
