/**
 * A made-up survey as CSV: 6 strata of 2 to 6 schools (an even number), 2 to 3 classes of a school, 3 to 5 pupils of a class, with weights
 * and population sizes by stage. Made from whole numbers alone, so that it is the same everywhere.
 */
export const madeUpSurvey = (): string => {
  let state = 20_081
  const below = (n: number): number => {
    state = (state * 16_807) % 2_147_483_647
    return state % n
  }
  const rows = ['stratum,school,class,pw,schools,classes,group,kind,y,x,z,rare,late']
  for (const [at, stratum] of ['north', 'south', 'east', 'west', 'coast', 'inland'].entries()) {
    const schools = 2 + 2 * (at % 3)
    const ofSchools = schools + 3 + at
    for (let school = 1; school <= schools; school += 1) {
      const classes = 2 + below(2)
      const ofClasses = classes + below(4)
      const level = below(40)
      for (let each = 1; each <= classes; each += 1) {
        const pupils = 3 + below(3)
        for (let pupil = 0; pupil < pupils; pupil += 1) {
          const x = 10 + below(50)
          const y = below(14) === 0 ? 'NA' : String(20 + level + x + below(30))
          const weight = ((ofSchools * ofClasses) / (schools * classes)) * (5 + below(4))
          const kind = ['a', 'b', 'c'][(at + school + below(2)) % 3]
          rows.push(
            `${stratum},${at * 10 + school},${each},${weight},${ofSchools},${ofClasses},${below(5) < 2 ? 'girl' : 'boy'},${kind},${y},${x},${below(10) < 3 + level / 20 ? 1 : 0},${below(40) === 0 ? 'yes' : 'no'},${below(9) === 0 ? '' : below(4)}`,
          )
        }
      }
    }
  }
  return `${rows.join('\n')}\n`
}
