import { relative } from 'node:path'
import ts from 'typescript'
import { projectRoot } from '../../src/platform/config/root.ts'

/** A fact that a condition may look at, with all that it may be. */
export type Domain =
  | { readonly kind: 'values'; readonly values: readonly unknown[] }
  /** Text that stands for somebody or something: compared with what the actor is, and with words of the rule. */
  | { readonly kind: 'text'; readonly isOptional: boolean }
  | { readonly kind: 'object'; readonly isOptional: boolean; readonly of: ReadonlyMap<string, Domain> }
  | { readonly kind: 'list'; readonly isOptional: boolean; readonly of: Domain }

const NOTHING = ts.TypeFlags.Null | ts.TypeFlags.Undefined

/** Reads what the facts of each permission may be, from the types of the rooms' policies. */
export const readDomains = (files: readonly string[]): ReadonlyMap<string, Domain> => {
  const { config } = ts.readConfigFile(`${projectRoot}/tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, projectRoot)
  const program = ts.createProgram([...files], { ...options, noEmit: true, skipLibCheck: true })
  const checker = program.getTypeChecker()
  const domainOf = (type: ts.Type, at: string): Domain => {
    const members = type.isUnion() ? type.types : [type]
    const given = members.filter(({ flags }) => !(flags & NOTHING))
    const isOptional = given.length < members.length
    const none = isOptional ? [null] : []
    if (given.every(({ flags }) => flags & ts.TypeFlags.BooleanLike))
      return { kind: 'values', values: [true, false, ...none] }
    if (given.every((one) => one.isStringLiteral() || one.isNumberLiteral()))
      return { kind: 'values', values: [...given.map((one) => (one as ts.LiteralType).value), ...none] }
    const [one] = given
    if (given.length !== 1 || one === undefined)
      throw new Error(`${at} may be ${checker.typeToString(type)}: say what the check tries`)
    if (one.flags & ts.TypeFlags.StringLike) return { kind: 'text', isOptional }
    if (one.flags & ts.TypeFlags.NumberLike) return { kind: 'values', values: [0, 1, 2, ...none] }
    if (one.symbol?.name === 'Date') return { kind: 'values', values: [new Date(0), new Date(8e15), ...none] }
    if (checker.isArrayType(one) || checker.isTupleType(one))
      return {
        kind: 'list',
        isOptional,
        of: domainOf(checker.getTypeArguments(one as ts.TypeReference)[0]!, `${at}[]`),
      }
    const of = new Map(
      checker
        .getPropertiesOfType(one)
        .map(
          (property) =>
            [property.name, domainOf(checker.getTypeOfSymbol(property), `${at}.${property.name}`)] as const,
        ),
    )
    return { kind: 'object', isOptional, of }
  }
  const found = new Map<string, Domain>()
  for (const file of files) {
    const source = program.getSourceFile(file)!
    for (const exported of checker.getExportsOfModule(checker.getSymbolAtLocation(source)!)) {
      const rules = checker.getTypeOfSymbol(exported).getProperty('rules')
      if (rules === undefined) continue
      for (const rule of checker.getPropertiesOfType(checker.getTypeOfSymbol(rules))) {
        const when = checker.getTypeOfSymbol(rule).getProperty('when')
        const facts =
          when &&
          checker.getNonNullableType(checker.getTypeOfSymbol(when)).getCallSignatures()[0]?.getParameters()[1]
        if (facts)
          found.set(
            rule.name,
            domainOf(checker.getTypeOfSymbol(facts), `${relative(projectRoot, file)} ${rule.name}`),
          )
      }
    }
  }
  return found
}
