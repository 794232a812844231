import { hinted, optional } from '../../../platform/fields/field.ts'
import {
  anyOf,
  choice,
  coded,
  count,
  day,
  figure,
  instant,
  line,
  reference,
  text,
  yes,
} from '../../../platform/fields/kinds.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { sectionCodes } from '../../law/index.ts'
import { languageCodes } from '../../support/index.ts'
import { type Setting, settings } from '../codes.ts'
import { hours, writtenHours } from './hours.ts'

export const kinds = ['course', 'pack'] as const
export type MaterialKind = (typeof kinds)[number]

/** What a material is from its beginning. */
export const beginning = {
  kind: choice(kinds),
  setting: hinted(optional(choice(settings)), 'settingHint'),
}

/** What is said of a version. */
export const description = {
  title: line(200),
  summary: hinted(text(2_000, 4), 'summaryHint'),
  language: coded(languageCodes),
  hours: hinted(optional(figure(hours, writtenHours)), 'hoursHint'),
  isOpen: hinted(yes(), 'isOpenHint'),
  changeNote: hinted(optional(text(2_000, 3)), 'changeNoteHint'),
}

/** Versions of materials: drafts and published ones. */
export const versions = versionedRecord('learning.material_version', 'material_version', {
  ...description,
  materialId: reference(),
  number: count(10_000),
  publishedAt: optional(instant()),
  withdrawnOn: optional(day()),
})
export type MaterialVersion = Versioned<typeof versions.fields>

/** What stands on a page. */
export const pageContent = {
  title: line(200),
  body: hinted(text(20_000, 18), 'bodyHint'),
  easyBody: hinted(optional(text(20_000, 10)), 'easyBodyHint'),
  sections: hinted(anyOf(coded(sectionCodes)), 'sectionsHint'),
  sources: hinted(optional(text(4_000, 3)), 'sourcesHint'),
}

/** Pages of versions. `asRead` holds the edition of each section that applied when the version was published. */
export const materialPages = versionedRecord('learning.material_page', 'material_page', {
  ...pageContent,
  asRead: anyOf(line(500)),
  position: count(1_000),
})
export type MaterialPage = Versioned<typeof materialPages.fields>

/** A material, whatever its version. */
export interface Material {
  readonly id: string
  readonly kind: MaterialKind
  readonly setting: Setting | null
  readonly bodyId: string | null
  /** Nothing where it came with the program, or where its maker may not be named. */
  readonly bodyName: string | null
  readonly endedOn: string | null
}

/** A published material as a list shows it, in its newest version. */
export interface ListedMaterial
  extends Pick<Material, 'id' | 'setting' | 'bodyId' | 'bodyName'>,
    Pick<MaterialVersion, 'title' | 'summary' | 'language' | 'hours'> {}

export const feedbackStates = ['waiting', 'shown', 'put_aside'] as const
/** What a reader said, from nobody in particular. */
export interface Feedback {
  readonly id: string
  readonly said: string
  /** The Monday of the week. */
  readonly week: string
  readonly number: number
  readonly state: (typeof feedbackStates)[number]
}
