import type { SectionKey } from '../../../law/index.ts'
import type { Setting } from '../../codes.ts'
import type { MaterialKind } from '../records.ts'

interface OwnPage {
  readonly title: string
  readonly body: string
  readonly easyBody: string
  readonly sections: readonly SectionKey[]
  readonly sources: string
}

/** A course or lesson pack that comes with the program, in one version. A new version has a higher number. */
export interface OwnMaterial {
  readonly id: string
  readonly kind: MaterialKind
  readonly setting: Setting | null
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly language: 'sv' | 'en'
  readonly hours: number | null
  readonly changeNote: string
  readonly pages: readonly OwnPage[]
}

/** A page of a course. */
export const courseOwnPage = (
  title: string,
  sections: readonly SectionKey[],
  body: string,
  sources = '',
): OwnPage => ({ title, body, easyBody: '', sections, sources })
