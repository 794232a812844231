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
  ],
}
