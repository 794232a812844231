import { hinted, labelled, optional, type ValuesOf } from '../../../platform/fields/field.ts'
import {
  address,
  anyOf,
  choice,
  coded,
  comingDay,
  count,
  line,
  pastDay,
  several,
  text,
} from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { functions, settings } from '../codes.ts'
import { countyCodes, municipalityCodes } from '../places.ts'

/** The parts of a municipality that a local plan joins: those of measure 11, and whom they work with. */
export const partsOfMunicipality = [
  'leisure',
  'school',
  'social_services',
  'pupil_health',
  'youth_clinic',
  'police',
  'associations',
] as const

const localPlan = {
  name: line(200),
  municipality: coded(municipalityCodes),
  agreedOn: pastDay(),
  reviewOn: optional(comingDay()),
  functions: several(choice(partsOfMunicipality)),
  cooperation: hinted(text(5_000), 'cooperationHint'),
  methods: hinted(optional(text(5_000)), 'methodsHint'),
  link: optional(address()),
}

/** Who writes local plans, each of their own body. */
export const localPlanKeepers = ['body_officer', 'caseworker', 'case_manager', 'county_coordinator'] as const

/** Plans of municipalities for how those who meet young people work together (measure 11). Everybody reads them. */
export const localPlans = register('learning.local_plan', 'local_plan', localPlan, {
  readers: 'all',
  anyone: true,
  keepers: localPlanKeepers,
  narrowed: { searched: ['name', 'cooperation', 'methods'], filters: ['municipality', 'functions'] },
  order: 'municipality',
  ofBody: true,
  ends: true,
  history: true,
  check: ({ agreedOn, reviewOn }) => {
    if (reviewOn !== null && reviewOn < agreedOn)
      throw new Refusal('local_plan.reviewed_before', 422, {}, 'reviewOn')
  },
})

const need = {
  topic: hinted(line(200), 'topicHint'),
  setting: choice(settings),
  function: optional(choice(functions)),
  counties: hinted(anyOf(coded(countyCodes)), 'countiesHint'),
  foundOn: pastDay(),
  source: hinted(line(300), 'sourceHint'),
  description: hinted(optional(text(5_000)), 'descriptionHint'),
}

/** Learning that somebody found to be missing: what courses have to be made for (the inventory of measure 35). */
export const needs = register('learning.need', 'need', need, {
  readers: 'all',
  keepers: ['body_officer', 'ngo_officer', 'county_coordinator', 'national_coordinator'],
  narrowed: { searched: ['topic', 'description', 'source'], filters: ['setting', 'counties'] },
  order: 'foundOn',
  descending: true,
  ofBody: true,
  ends: true,
  history: true,
})

/** As what support is given. */
export const formsOfSupport = ['material', 'trainer', 'money', 'advice'] as const

const support = {
  receiver: hinted(line(200), 'receiverHint'),
  receiverKind: choice(['municipality', 'region', 'other_receiver']),
  county: coded(countyCodes),
  form: labelled(choice(formsOfSupport), 'formOfSupport'),
  setting: choice(settings),
  givenOn: pastDay(),
  kronor: hinted(optional(count(1_000_000_000)), 'kronorHint'),
  staff: hinted(optional(count(100_000)), 'staffHint'),
  description: hinted(optional(text(5_000)), 'descriptionHint'),
}

const requireSum = ({ form, kronor }: ValuesOf<typeof support>): void => {
  if ((form === 'money') === (kronor !== null)) return
  throw new Refusal(kronor === null ? 'support.how_much' : 'support.only_money', 422, {}, 'kronor')
}

/** What municipalities and regions that train their own staff were given (measure 2). Everybody reads it. */
export const supports = register('learning.support', 'learning_support', support, {
  readers: 'all',
  anyone: true,
  keepers: ['body_officer', 'county_coordinator', 'national_coordinator'],
  narrowed: { searched: ['receiver', 'description'], filters: ['county', 'form', 'setting'] },
  order: 'givenOn',
  descending: true,
  ofBody: true,
  history: true,
  check: requireSum,
})
