import { needs } from '../content/needs.ts'
import type { FieldShape, SectionShape } from './shape.ts'

const line: FieldShape = { kind: 'line' }
const text: FieldShape = { kind: 'text' }
const day: FieldShape = { kind: 'day' }
const choice = (...options: string[]): FieldShape => ({ kind: 'choice', options })
const choices = (...options: string[]): FieldShape => ({ kind: 'choices', options })

/**
 * The parts of a case, each with its own sensitivity and its own sharing. Fields are what a disclosure can name; sections
 * without fields have tables of their own (notes, documents, the plan) and are disclosed whole.
 */
export const sections = {
  identity: {
    sensitivity: 'sensitive',
    fields: {
      chosen_name: { kind: 'line', lookup: 'chosen_name' },
      full_name: line,
      birth_date: day,
      identity_number: { kind: 'identity_number', lookup: 'identity_number' },
      number_certainty: choice('none', 'uncertain', 'probable', 'confirmed'),
      gender: choice('woman', 'man', 'other', 'not_said'),
      citizenship: line,
      languages: line,
      documents_held: line,
    },
  },
  contact: {
    sensitivity: 'sensitive',
    fields: {
      safe_ways: choices('call', 'text_message', 'letter', 'meeting', 'through_somebody', 'online'),
      safe_when: line,
      safe_by_whom: line,
      never: text,
      telephone: line,
      email: line,
      user_names: line,
      workplace: line,
      representative: line,
      trusted_person: line,
    },
  },
  whereabouts: {
    sensitivity: 'guarded',
    fields: {
      protection: choice('none', 'secrecy_marking', 'protected_registration', 'fictitious_identity'),
      staying_at: { kind: 'text', guarded: true },
      address: { kind: 'line', guarded: true },
      home_address: { kind: 'line', guarded: true },
      ip_addresses: { kind: 'line', guarded: true },
    },
  },
  family: {
    sensitivity: 'sensitive',
    fields: {
      children: text,
      accompanying: line,
      guardians: text,
      guardian_suspected: choice('yes', 'no', 'unknown'),
      relatives: text,
      keep_away: text,
    },
  },
  safety: {
    sensitivity: 'sensitive',
    fields: {
      danger_now: { ...choice('yes', 'no', 'unknown'), danger: 'yes' },
      threats: text,
      from_whom: text,
      precautions: text,
      agreed_signal: line,
    },
  },
  identification: { sensitivity: 'sensitive', fields: { own_account: text, first_seen_by: line } },
  health: {
    sensitivity: 'sensitive',
    fields: { acute: text, health: text, medicine: line, disability: text, pregnancy: line },
  },
  needs: {
    sensitivity: 'sensitive',
    fields: { wants: text, needs: choices(...needs.map(({ key }) => key)), does_not_want: text },
  },
  legal: {
    sensitivity: 'sensitive',
    fields: {
      residence: choice(
        'citizen',
        'eu',
        'permit',
        'reflection_period',
        'temporary_permit',
        'asylum',
        'none',
        'unknown',
      ),
      police_report: choice('not_wanted', 'considering', 'made', 'unknown'),
      offence: line,
      proceedings: text,
      counsel: line,
      injured_party: choice('yes', 'no', 'unknown'),
    },
  },
  housing: {
    sensitivity: 'guarded',
    fields: {
      now: choice('safe', 'unsafe', 'none', 'unknown'),
      wishes: text,
      must_not_be_near: text,
    },
  },
  money: { sensitivity: 'personal', fields: { income: line, debts: text, applied_for: line } },
  work: { sensitivity: 'personal', fields: { occupation: line, education: line, wishes: text } },
  plan: { sensitivity: 'sensitive', fields: {} },
  notes: { sensitivity: 'sensitive', fields: {} },
  documents: { sensitivity: 'sensitive', fields: {} },
  timeline: { sensitivity: 'sensitive', fields: {} },
} as const satisfies Readonly<Record<string, SectionShape>>

export type SectionKey = keyof typeof sections
export const sectionKeys = Object.keys(sections) as SectionKey[]

export const isSection = (key: string): key is SectionKey => Object.hasOwn(sections, key)

/** The fields of a section, by their keys. */
export const fieldsOf = (section: SectionKey): Readonly<Record<string, FieldShape>> =>
  sections[section].fields

/** Whether a section has such a field; a whole section is the empty text. */
export const hasField = (section: SectionKey, field: string): boolean =>
  field === '' || Object.hasOwn(sections[section].fields, field)
