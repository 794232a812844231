export { readRequest } from './document.ts'
export { UnusableTable } from './hierarchy.ts'
export { type Protected, type ProtectedCell, protectTable } from './protect.ts'
export { loadSolver } from './solver.ts'
