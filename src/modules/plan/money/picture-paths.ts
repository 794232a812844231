import { picturePaths } from '../../../web/pictures/addresses.ts'

/** The picture of where the money of a plan went, with its files and its view for other sites. */
export const moneyPicture = picturePaths('/plans/:planId/pictures/money')
