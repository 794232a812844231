import { type PrintOptions, printPdf } from '../../../platform/print/typesetter.ts'
import { slipTemplate } from './slip-template.ts'

/** Slips ready for print, a site at a time: plain data, which can be sent to the thread that prints. */
export interface PrintableSlips {
  readonly data: {
    readonly title: string
    readonly sites: readonly { readonly name: string; readonly codes: readonly string[] }[]
    /** What a slip says, in one line for each language. */
    readonly lines: readonly string[]
    readonly address: string
  }
  readonly options: PrintOptions
}

export const printSlipsPdf = ({ data, options }: PrintableSlips): Buffer =>
  printPdf(slipTemplate, data, options)
