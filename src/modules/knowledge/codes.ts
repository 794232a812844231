/** What a study is about. */
export const topics = [
  'extent',
  'causes',
  'conditions',
  'health',
  'violence',
  'support',
  'ways_out',
  'demand',
  'justice',
  'law',
  'internet',
] as const

/** Whom a study is about. */
export const groups = [
  'women',
  'men',
  'trans',
  'girls',
  'boys',
  'migrants',
  'disabled',
  'buyers',
  'traffickers',
  'professionals',
] as const

/** As what a study was published; `other_kind` is whatever else. */
export const kinds = ['article', 'report', 'book', 'chapter', 'thesis', 'other_kind'] as const
export type Kind = (typeof kinds)[number]

/** How a study found out. */
export const designs = [
  'survey',
  'register',
  'case_files',
  'interviews',
  'observation',
  'before_after',
  'compared_groups',
  'randomised',
  'estimation',
  'review',
  'other_design',
] as const

/** Why a study is left out when it is screened. */
export const reasons = ['other_topic', 'other_people', 'no_method', 'no_findings', 'not_to_be_had'] as const
