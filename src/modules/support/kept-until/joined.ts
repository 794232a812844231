/** For so many days two cases that were joined can be parted again, and no key of either is destroyed. */
const DAYS_TO_PART = 30

const DAY = 86_400_000

/** Until when two cases that were joined at a moment can be parted. */
export const partableUntil = (joinedAt: Date): Date => new Date(joinedAt.getTime() + DAYS_TO_PART * DAY)
