import {
  counted,
  type Endings,
  listed,
  nothing,
  restBehind,
  restOn,
  stopped,
} from '../../platform/ends/rests.ts'
import { paths } from './paths.ts'

const CASE = 'support.case_file'
const PERSON = 'identity.person'
const BODY = 'directory.body'
const SHELTER = 'housing.shelter'
const REQUEST = 'housing.request'
const PLACEMENT = 'housing.placement'
const running = "r.state in ('granted', 'in_force')"
const part = nothing('a part of what it belongs to')
const placements = counted({
  sv: ['{count} placering pågår eller är beviljad', '{count} placeringar pågår eller är beviljade'],
  en: ['{count} placement is running or granted', '{count} placements are running or granted'],
})

/** How shelters, requests and placements end, and what of the room rests on other things. */
export const housingEndings: Endings = {
  endings: [
    { of: SHELTER, ended: 'e.closed_at is not null' },
    { of: 'housing.room', ended: 'e.closed_at is not null' },
    { of: 'housing.place', ended: 'e.closed_at is not null' },
    { of: REQUEST, ended: "e.state not in ('open', 'answered')" },
    { of: PLACEMENT, ended: "e.state not in ('granted', 'in_force')" },
    { of: 'housing.occupancy', ended: 'e.ended_at is not null' },
    { of: 'housing.placement_person', ended: 'e.left_on is not null' },
  ],
  rests: [
    ...restOn(
      CASE,
      ['housing.placement.case_id'],
      listed(running, { words: placements, href: (caseId) => paths.placements({ caseId }) }),
    ),
    ...restOn(
      CASE,
      ['housing.request.case_id'],
      listed("r.state in ('open', 'answered')", {
        words: counted({
          sv: [
            '{count} förfrågan om boende är ute: den dras tillbaka vid nästa utskick',
            '{count} förfrågningar om boende är ute: de dras tillbaka vid nästa utskick',
          ],
          en: [
            '{count} request for housing is out: it is withdrawn with the next batch',
            '{count} requests for housing are out: they are withdrawn with the next batch',
          ],
        }),
        href: (caseId) => paths.caseRequests({ caseId }),
      }),
    ),
    ...restOn(
      CASE,
      [
        'housing.match.case_id',
        'housing.offer.case_id',
        'housing.pool_note.case_id',
        'housing.placement_person.case_id',
        'housing.placement_child.case_id',
        'housing.placement_decision.case_id',
        'housing.placement_review.case_id',
        'housing.court_matter.case_id',
        'housing.placement_look.case_id',
      ],
      part,
    ),
    ...restBehind(
      'resident',
      CASE,
      ['housing.resident_case.case_alias'],
      nothing('the shelter’s own case about its resident, closed by the shelter'),
    ),
    ...restOn(SHELTER, ['housing.placement.shelter_id'], stopped(running)),
    ...restOn(SHELTER, ['housing.match.shelter_id'], stopped("r.state in ('waiting', 'offered')")),
    ...restOn(SHELTER, ['housing.location.shelter_id', 'housing.room.shelter_id'], part),
    ...restOn(SHELTER, ['housing.competence_answer.shelter_id'], nothing('what was answered in a round')),
    ...restOn('housing.room', ['housing.place.room_id'], stopped('r.closed_at is null')),
    ...restOn(
      'housing.place',
      ['housing.occupancy.place_id'],
      stopped(
        "r.ended_at is null and upper(r.during) > (access.now() at time zone 'Europe/Stockholm')::date",
      ),
    ),
    ...restOn(REQUEST, ['housing.match.request_id'], stopped("r.state in ('waiting', 'offered')")),
    ...restOn(REQUEST, ['housing.offer.request_id'], stopped("r.state = 'released'")),
    ...restOn(REQUEST, ['housing.placement.request_id'], nothing('what came of the request')),
    ...restOn(
      REQUEST,
      ['housing.pool_note.request_id'],
      nothing('what the pool knew of it, until it is disposed of'),
    ),
    ...restOn(
      PLACEMENT,
      ['housing.occupancy.placement_id'],
      stopped(
        "r.ended_at is null and upper(r.during) > (access.now() at time zone 'Europe/Stockholm')::date",
      ),
    ),
    ...restOn(
      PLACEMENT,
      [
        'housing.placement.moved_to',
        'housing.placement.moves_from',
        'housing.placement_person.placement_id',
        'housing.placement_decision.placement_id',
        'housing.placement_review.placement_id',
        'housing.placement_look.placement_id',
      ],
      part,
    ),
    ...restOn(
      PLACEMENT,
      ['housing.court_matter.placement_id'],
      nothing('the court decides of what was, too'),
    ),
    ...restOn(
      PLACEMENT,
      ['housing.resident_case.placement_id'],
      nothing('the shelter’s own case about its resident, closed by the shelter'),
    ),
    ...restOn(
      CASE,
      ['housing.areas_freed.case_id', 'housing.by_hand.case_id', 'housing.where_leave.case_id'],
      part,
    ),
    ...restOn(
      REQUEST,
      ['housing.by_hand.request_id'],
      nothing('waits for a person only while its request is open'),
    ),
    ...restOn(BODY, ['housing.by_hand.body_id'], nothing('follows the request that it is about')),
    ...restOn(
      SHELTER,
      ['housing.entry.shelter_id'],
      nothing('let in or refused once; a closed shelter is asked nothing'),
    ),
    ...restOn(
      PLACEMENT,
      ['housing.where_leave.placement_id'],
      nothing('of an ended placement nobody is shown where it was'),
    ),
    ...restOn(PERSON, ['housing.where_leave.person_id'], stopped('true')),
    ...restOn('housing.occupancy', ['housing.occupancy.follows_id'], nothing('the rest that follows a stay')),
    ...restOn('housing.placement_person', ['housing.placement_child.case_id+number+placement_id'], part),
    ...restOn(PERSON, ['housing.placement_look.person_id'], nothing('who has looked')),
    ...restBehind(
      'shelter_staff',
      PERSON,
      ['housing.competence_answered.person_alias'],
      nothing('who has answered in a round'),
    ),
    ...restBehind(
      'operator',
      BODY,
      ['housing.placement.operator', 'housing.match.operator', 'housing.entry.operator'],
      nothing('follows its shelter'),
    ),
    ...restBehind(
      'operator',
      BODY,
      ['housing.shelter.operator'],
      listed('r.closed_at is null', {
        words: counted({
          sv: ['{count} boende', '{count} boenden'],
          en: ['{count} shelter', '{count} shelters'],
        }),
      }),
    ),
    ...restOn(BODY, ['housing.placement.body_id'], listed(running, { words: placements })),
    ...restOn(
      BODY,
      ['housing.request.body_id'],
      listed("r.state in ('open', 'answered')", {
        words: counted({
          sv: ['{count} förfrågan om boende', '{count} förfrågningar om boende'],
          en: ['{count} request for housing', '{count} requests for housing'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['housing.competence_round.body_id', 'housing.competence_proposal.body_id'],
      nothing('what was asked and proposed in its name'),
    ),
  ],
}
