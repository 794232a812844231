import type { TakenForm } from '../../../../web/offline/taken.ts'
import type { Thread } from '../../../../web/offline/threads.ts'

/** The questions with which a case begins, as they stand in the form. */
export interface CaseForm {
  readonly chosenName: string
  readonly ageGroup: string
  readonly county: string
  readonly language: string
  readonly externalNumber: string
}

export interface NoteForm {
  readonly happenedOn: string
  readonly text: string
}

/** A part of a checklist: what is absent has not been answered. */
export interface PartForm {
  /** Its heading, to speak of it where the list itself does not stand. */
  readonly title: string
  readonly answers: Readonly<Record<string, string>>
  readonly observations: Readonly<Record<string, string>>
  readonly gone: boolean
}

export interface ListForm {
  readonly checklist: 'adult' | 'child'
  readonly version: string
  readonly parts: Readonly<Record<string, PartForm>>
  readonly conditions: readonly string[]
  readonly judgement: string
  readonly reasons: string
}

/** What a colleague has written meanwhile, as the server told it. */
export interface Theirs {
  readonly answers: Readonly<Record<string, { readonly answer?: string; readonly observation?: string }>>
  readonly judgement: string | null
  readonly reasons: string
}

/** A sheet as it was filled in: see `Sheet`. */
export interface FilledSheet {
  readonly title: string
  readonly address: string
  readonly filled: Readonly<Record<string, string | readonly string[]>>
}

/** All that the forms of a thread hold. */
export interface Forms {
  readonly case?: CaseForm
  readonly note?: NoteForm
  readonly list?: ListForm
  /** A form that was taken along from a page, and what was filled in of it. */
  readonly taken?: TakenForm
  readonly filled?: Readonly<Record<string, number>>
  readonly sheet?: FilledSheet
  /** Set once its writer has said that it is to be sent; before that it is a draft on the device. */
  readonly ready?: boolean
  readonly theirs?: Theirs
}

export const formsOf = (thread: Thread): Forms => thread.forms as Forms

export const withForms = (thread: Thread, forms: Forms): Thread => ({
  ...thread,
  forms: forms as Readonly<Record<string, unknown>>,
})
