import { picturePaths } from '../../web/pictures/addresses.ts'

/** The pictures of a plan, each with a page, its files and a view for other sites. */
export const planPictures = {
  timeline: picturePaths('/plans/:planId/pictures/timeline'),
  dependencies: picturePaths('/plans/:planId/pictures/dependencies'),
  areas: picturePaths('/plans/:planId/pictures/areas'),
  counties: picturePaths('/plans/:planId/pictures/counties'),
} as const

/** The picture of an indicator over time. */
export const indicatorPicture = picturePaths('/indicators/:indicatorId/picture')
