import type { Tables } from '../database/tables.ts'
import type { Field, Fields, ValuesOf } from '../fields/field.ts'

type Snake<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : Text

/**
 * The compiler looks each field up among the columns of its table as the migrations leave it: a slip does not compile. A field with a
 * column of its own is looked up when the record is made.
 */
export type InTable<Table extends keyof Tables, F extends Fields> = {
  readonly [Name in keyof F & string]: `${'' | 'sealed_'}${Snake<Name>}` & keyof Tables[Table] extends never
    ? Field & { readonly column: string }
    : Field
}

/** A record with its identifier. */
export type Identified<F extends Fields> = ValuesOf<F> & { readonly id: string }
