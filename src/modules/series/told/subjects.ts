/** What series are about, in the order of the list, by the rooms that their names begin with. */
const rooms = {
  support: ['support'],
  disclosure: ['disclosure'],
  housing: ['housing'],
  children: ['children'],
  redress: ['redress'],
  return: ['return'],
  outreach: ['outreach'],
  learning: ['learning'],
  conduct: ['conduct'],
  law: ['legislation', 'monitoring', 'recommendations'],
  cooperation: ['cooperation'],
  knowledge: ['knowledge', 'surveys', 'statistics'],
  funding: ['funding'],
  reported: ['reported'],
} as const

export type Subject = keyof typeof rooms | 'rest'

export const subjects: readonly Subject[] = [...(Object.keys(rooms) as (keyof typeof rooms)[]), 'rest']

/** What a series is about; `rest` where nobody has said what its room is about. */
export const subjectOf = (name: string): Subject => {
  const [room = ''] = name.split('.')
  return (
    subjects.find((subject) => subject !== 'rest' && rooms[subject].some((one) => one === room)) ?? 'rest'
  )
}
