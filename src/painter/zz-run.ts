import { drawings } from '#cli/drawings.ts'
await drawings({ ...(process.argv[2] && process.argv[2] !== 'all' ? { only: process.argv[2] } : {}) })
