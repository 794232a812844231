import { type PrintOptions, printPdf } from '../../../platform/print/typesetter.ts'
import type { Block } from '../../../platform/text/markdown.ts'
import { packTemplate } from './print-template.ts'

/** A lesson pack ready for print: plain data, which can be sent to the thread that prints. */
export interface PrintablePack {
  readonly data: {
    readonly form: 'pdf' | 'easy' | 'sheet'
    readonly title: string
    readonly summary: string
    /** Where it stands what has changed since, and the address to type by hand. */
    readonly changesAt: string
    readonly libraryAt: string
    readonly pages: readonly { readonly title: string; readonly blocks: readonly Block[] }[]
    readonly numbers: readonly { readonly shown: string; readonly name: string }[]
    readonly law: readonly { readonly citation: string; readonly saying: string }[]
    readonly sources: readonly string[]
    /** `page` holds `{page}` and `{pages}`. */
    readonly words: Readonly<Record<'version' | 'page' | 'numbers' | 'changes' | 'law' | 'sources', string>>
  }
  readonly options: PrintOptions
}

/** A tagged PDF (PDF/UA-1). The same pack gives the same bytes. @throws PrintError where it would not be accessible. */
export const printPack = ({ data, options }: PrintablePack): Buffer => printPdf(packTemplate, data, options)
