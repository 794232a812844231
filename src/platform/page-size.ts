/** So many rows of a list stand on a page: on a phone they are two lines each, and the page keeps the limits of its template. */
export const ROWS_ON_A_PAGE = 15
