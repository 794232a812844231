import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { helpText, usages, WrongArguments } from './usage.ts'

const takenBy = async (name: string): Promise<WrongArguments> => {
  const command = await commands[name]!()
  const refused = await command(['--no-such-option']).catch((error: unknown) => error)
  if (refused instanceof WrongArguments) return refused
  throw new Error(`${name} does not refuse an option that it does not know`, { cause: refused })
}

// Fault: `--help` was "Unknown option", and the only help named neither all options of a command nor what they are for.
test.each(Object.keys(commands))('the help of %s tells each of its options, and no other', async (name) => {
  const { command, takes } = await takenBy(name)
  expect(command).toBe(name)
  const told = Object.entries(usages[name]!.options).map(([option]) => option.split(' '))
  expect(told.map(([option]) => option).sort()).toEqual(Object.keys(takes.options ?? {}).sort())
  for (const [option = '', value] of told)
    expect([option, value === undefined]).toEqual([option, takes.options?.[option]?.type === 'boolean'])
  expect(usages[name]!.takes !== undefined).toBe(takes.allowPositionals === true)
  expect(helpText(name)).toContain(`Usage: bin/samlad ${name}`)
})

test('help tells of every command, of a group of them, and of no other', () => {
  expect(Object.keys(usages).sort()).toEqual(Object.keys(commands).sort())
  for (const name of Object.keys(commands)) expect(helpText()).toContain(`\n  ${name}`)
  expect(helpText('audit')).toMatch(/audit verify.*\n.*audit head/)
  expect(helpText('audit')).not.toContain('plan read')
  expect(helpText('nothing')).toBeUndefined()
  const longest = Math.max(...(helpText() ?? '').split('\n').map((line) => line.length))
  expect(longest).toBeLessThan(150)
})
