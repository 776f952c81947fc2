// Why: every table of a plan as drizzle sees it, for queries and types, in one import.
// Must not: drift from the migrations: test/migrations/schema-equality.test.ts proves both equal.
export * from './schema/change-log.ts';
export * from './schema/lists.ts';
export * from './schema/services.ts';
export * from './schema/needs.ts';
export * from './schema/inventory.ts';
export * from './schema/screening.ts';
export * from './schema/participants.ts';
export * from './schema/phones.ts';
export * from './schema/sessions.ts';
export * from './schema/tallies.ts';
export * from './schema/cut-lines.ts';
export * from './schema/proposals.ts';
export * from './schema/development.ts';
export * from './schema/risks.ts';
export * from './schema/rollout.ts';
export * from './schema/decision.ts';
