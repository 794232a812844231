import { sql } from 'kysely'
import type { ActionContext } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { hinted, labelled, optional, saidEmpty, type ValuesOf } from '../../../platform/fields/field.ts'
import {
  address,
  anyOf,
  choice,
  coded,
  comingDay,
  count,
  day,
  line,
  pastDay,
  text,
  year,
  yesOrNo,
} from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { countyCodes } from '../../learning/index.ts'
import { countyKeepers, takingPart } from '../roles.ts'
import { besidePlan } from './goals.ts'
import { besideMeeting } from './tasks.ts'

/** As many counties as a list of registers is narrowed by. */
const ofCounties = saidEmpty(hinted(anyOf(coded(countyCodes)), 'countiesHint'), 'wholeCountry')

/**
 * That who acts keeps what is of these counties: a county board of its own alone, which the directory says; none is the whole country.
 *
 * @throws Refusal `county.of_another`
 */
const requireOwn = async (
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  counties: readonly string[],
  field: string,
): Promise<void> => {
  const { bodyId } = personIn(actor, 'county_plan.add')
  const { rows } = await sql<{ own: boolean }>`
    select cooperation.keeps(${bodyId}, ${[...counties]}::text[]) as own`.execute(tx)
  if (!rows[0]?.own) throw new Refusal('county.of_another', 422, {}, field)
}

/** Which functions a network has. */
const networkFunctions = [
  'social_services',
  'police',
  'prosecutor',
  'migration',
  'health',
  'school',
  'tax',
  'labour_inspection',
  'licensing',
  'region',
  'ngo',
  'coordinator',
  'other_function',
] as const

const member = {
  county: coded(countyCodes),
  organisation: hinted(line(200), 'organisationHint'),
  function: labelled(choice(networkFunctions), 'memberFunction'),
  address: hinted(optional(line(200)), 'addressHint'),
  since: pastDay(),
}

/** Functions of bodies that take part in the network of a county (measure 26). Whoever holds one changes; the function stays. */
export const members = register('cooperation.member', 'county_member', member, {
  readers: takingPart,
  keepers: countyKeepers,
  narrowed: { searched: ['organisation'], filters: ['county', 'function'] },
  order: 'organisation',
  ofBody: true,
  ends: true,
  history: true,
  check: ({ county }, _today, context) => requireOwn(context, [county], 'county'),
})

const meeting = {
  heldOn: day(),
  kind: labelled(choice(['network', 'steering', 'trades', 'with_other_counties']), 'meetingKind'),
  counties: ofCounties,
  agenda: text(5_000),
  minutes: hinted(optional(text(20_000, 10)), 'minutesHint'),
  nextOn: optional(comingDay()),
}

const requireInTurn = ({ heldOn, minutes, nextOn }: ValuesOf<typeof meeting>, today: string): void => {
  if (nextOn !== null && nextOn <= heldOn) throw new Refusal('meeting.next_before', 422, {}, 'nextOn')
  if (minutes !== '' && heldOn > today) throw new Refusal('meeting.not_held_yet', 422, {}, 'minutes')
}

/** Meetings of networks: agenda before, minutes after, and what they decide (measure 26). */
export const meetings = register('cooperation.meeting', 'county_meeting', meeting, {
  readers: takingPart,
  keepers: countyKeepers,
  narrowed: { searched: ['agenda', 'minutes'], filters: ['counties', 'kind'] },
  order: 'heldOn',
  descending: true,
  ofBody: true,
  history: true,
  check: async (values, today, context) => {
    requireInTurn(values, today)
    await requireOwn(context, values.counties, 'counties')
  },
  withOne: besideMeeting,
})

const countyPlan = {
  name: line(200),
  year: year(2_000, 2_100),
  counties: ofCounties,
  situation: hinted(text(10_000, 6), 'situationHint'),
  participants: hinted(optional(text(2_000, 2)), 'participantsHint'),
  agreedOn: hinted(optional(pastDay()), 'agreedOnHint'),
  reviewOn: optional(day()),
  link: optional(address()),
  followedOn: optional(pastDay()),
  followUp: hinted(optional(text(10_000, 6)), 'followUpHint'),
}

const requireInOrder = ({ agreedOn, reviewOn, followedOn, followUp }: ValuesOf<typeof countyPlan>): void => {
  const wrong = (code: string, field: string) => new Refusal(code, 422, {}, field)
  if ((followedOn === null) !== (followUp === ''))
    throw wrong('county_plan.both_or_none', followedOn === null ? 'followedOn' : 'followUp')
  if (followedOn !== null && (agreedOn === null || followedOn < agreedOn))
    throw wrong('county_plan.followed_before', 'followedOn')
  if (reviewOn !== null && agreedOn !== null && reviewOn < agreedOn)
    throw wrong('county_plan.reviewed_before', 'reviewOn')
}

/** Plans of a county, of several together, or of the whole country (measures 26, 27). Everybody reads them. */
export const countyPlans = register('cooperation.county_plan', 'county_plan', countyPlan, {
  readers: 'all',
  anyone: true,
  keepers: countyKeepers,
  narrowed: { searched: ['name', 'situation', 'followUp'], filters: ['counties'] },
  order: 'year',
  descending: true,
  ofBody: true,
  ends: true,
  history: true,
  check: async (values, _today, context) => {
    requireInOrder(values)
    await requireOwn(context, values.counties, 'counties')
  },
  withOne: besidePlan,
})

/** Trades that those who exploit others make use of, often without knowing it. */
export const trades = ['taxi', 'hotel', 'restaurant'] as const

const tradeAgreement = {
  chain: hinted(line(200), 'chainHint'),
  trade: choice(trades),
  county: coded(countyCodes),
  sites: hinted(count(100_000), 'sitesHint'),
  trained: hinted(optional(count(100_000, 0)), 'trainedHint'),
  trainedOn: optional(pastDay()),
  policeNumber: hinted(yesOrNo(), 'policeNumberHint'),
  agreedOn: labelled(pastDay(), 'tradeAgreedOn'),
  reviewOn: optional(day()),
  content: optional(text(5_000)),
}

const requireTrained = (values: ValuesOf<typeof tradeAgreement>): void => {
  const { sites, trained, trainedOn, agreedOn, reviewOn } = values
  const wrong = (code: string, field: string) => new Refusal(code, 422, {}, field)
  if (trained !== null && trained > sites) throw wrong('trade_agreement.more_than_sites', 'trained')
  if ((trained === null) !== (trainedOn === null))
    throw wrong('trade_agreement.trained_when', trained === null ? 'trained' : 'trainedOn')
  if (reviewOn !== null && reviewOn < agreedOn) throw wrong('county_plan.reviewed_before', 'reviewOn')
}

/**
 * Agreements with taxi, hotel and restaurant trades (measure 26). Whom one is with, those who take part in the work read; everybody
 * reads how many sites there are, by trade.
 */
export const tradeAgreements = register('cooperation.trade_agreement', 'trade_agreement', tradeAgreement, {
  readers: takingPart,
  keepers: countyKeepers,
  narrowed: { searched: ['chain'], filters: ['county', 'trade'] },
  order: 'chain',
  ofBody: true,
  ends: true,
  history: true,
  check: async (values, _today, context) => {
    requireTrained(values)
    await requireOwn(context, [values.county], 'county')
  },
})
