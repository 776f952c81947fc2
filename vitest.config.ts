// Why: one place that says which tests exist, in projects: what stands beside its file (unit), what
// guards the house (rules), what crosses rooms (integration), what needs other programs (interop).
// Must not: know browsers; those tests are *.spec.ts and belong to playwright.config.ts.
import { defineConfig } from 'vitest/config';

const shared = {
  environment: 'node',
  // Real SQLite, real files and a loaded two-core machine: generous, because no test measures time.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
  env: { NO_COLOR: '1', TZ: 'Europe/Stockholm' },
} as const;

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    // A test that asserts nothing cannot fail, so it is an error.
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['{src-shared,src-main,src-renderer,db,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'rules', include: ['test/rules/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['test/**/*.test.ts'],
          exclude: ['test/rules/**', 'test/interop/**', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        // Whether other programs open what we write: needs LibreOffice and poppler, which
        // scripts/test.ts looks for. A project of its own, so that no test has to skip itself.
        test: { ...shared, name: 'interop', include: ['test/interop/**/*.test.ts'] },
      },
    ],
  },
});
