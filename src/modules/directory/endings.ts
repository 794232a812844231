import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

const BODY = 'directory.body'

/** How bodies end. Whoever acts for a body acts no longer once its last day has passed. */
export const directoryEndings: Endings = {
  endings: [{ of: BODY, ended: "e.active_until < (access.now() at time zone 'Europe/Stockholm')::date" }],
  rests: [
    ...restOn(
      BODY,
      ['directory.alias.body_id', 'directory.succession.body_id', 'directory.succession.successor_id'],
      nothing('its names, and who came after whom'),
    ),
    ...restOn(BODY, ['tables.taken_before.body_id'], nothing('how its tables were read')),
    ...restOn(
      BODY,
      ['directory.kind_change.body_id'],
      nothing('what was said of it, which lapses in a week'),
    ),
    ...restOn(
      BODY,
      ['directory.body_kind.body_id', 'directory.openness.body_id'],
      nothing('what it was, with its days, and what it said of itself'),
    ),
  ],
}
