import { type PrintOptions, printPdf } from '../../../platform/print/typesetter.ts'
import { memoTemplate } from './memo-template.ts'

/** A decision memo ready for print: plain data, which can be sent to the thread that prints. */
export interface PrintableMemo {
  readonly data: {
    readonly title: string
    readonly lead: readonly string[]
    readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[]
    /** Holds `{page}` and `{pages}`. */
    readonly page: string
  }
  readonly options: PrintOptions
}

export const printMemoPdf = ({ data, options }: PrintableMemo): Buffer =>
  printPdf(memoTemplate, data, options)
