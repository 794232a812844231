/** Takes the place of the cost of the house: thousands of passwords are tried in a run, and one test measures what one costs. */
export const cost = { memory: 64, passes: 1, parallelism: 1 }
