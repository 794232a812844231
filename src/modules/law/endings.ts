import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

/** What of the law's room rests on bodies: that somebody of theirs has read something stays true. */
export const lawEndings: Endings = {
  endings: [],
  rests: restOn('directory.body', ['law.checking.body_id'], nothing('that it was read has been')),
}
