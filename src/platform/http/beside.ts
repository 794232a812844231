import type { RequestContext } from './route.ts'

/** A form that stood beside the one whose button was pressed, on a page of several: it is kept, and not carried out. */
export interface Beside {
  /** Where the pressed one led; nothing where it was answered with a page or a refusal. */
  readonly next: string | null
  /** Whether a page has been answered, above which can be said what became of the form. */
  readonly hasPage: boolean
  /** What the browser is told to keep by the answer to the pressed one, such as another language. */
  readonly cookies: readonly string[]
}

/** What became of a form beside the pressed one, where it stands on no page. */
export interface KeptBeside {
  /** Absent where it could not be kept: what was entered stands in the notice. */
  readonly keptId?: string
  /** Says so above the heading of a page, as HTML. */
  readonly notice: string
}

/** Sends one form of a page on, as if it had come alone. */
export type AskAlone = (address: string, data: FormData, beside?: Beside) => Promise<Response>

/** Pages of several forms, of which a browser without client code would send one and lose what stands in the others. */
export interface PageForms {
  /** The page as one form. */
  readonly join: (html: string) => string
  /** The number of the form whose button was pressed, where the page that was sent is joined. */
  readonly pressedIn: (context: RequestContext) => number | undefined
  readonly answer: (context: RequestContext, nth: number, ask: AskAlone) => Promise<Response>
}
