import type { Tables } from '../database/tables.ts'
import type { Field, Fields, ValuesOf } from '../fields/field.ts'

type Snake<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Snake<Rest>}`
  : Text

type ColumnOf<F, Name extends string> = F extends { readonly column: infer Column extends string }
  ? Column
  : Snake<Name>

/** The compiler looks each field up among the columns of its table as the migrations leave it: a slip does not compile. */
export type InTable<Table extends keyof Tables, F extends Fields> = {
  readonly [Name in keyof F & string]: `${'' | 'sealed_'}${ColumnOf<F[Name], Name>}` &
    keyof Tables[Table] extends never
    ? never
    : Field
}

/** A record with its identifier. */
export type Identified<F extends Fields> = ValuesOf<F> & { readonly id: string }
