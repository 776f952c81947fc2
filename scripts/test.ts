// Why: npm test: everything there is, on a machine that may have nothing but Node, ending in one line
// that says how it went.
// Must not: stop at the first failure; whoever reads the end wants the whole picture.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildIfStale } from './build-if-stale.ts';
import { countCheck, countPlaywright, countVitest, sum, type Count } from './count-results.ts';
import { ensureBrowser, ensureDocumentTools } from './ensure-tools.ts';
import { runTool } from './run-command.ts';

const reports = mkdtempSync(join(tmpdir(), 'forsta-linjen-reports-'));
const env = { NO_COLOR: '1' };

try {
  const counts: Count[] = [];
  counts.push(await check('Format', 'oxfmt/bin/oxfmt', ['--check', '.']));
  counts.push(await check('Lint', 'oxlint/bin/oxlint', ['--deny-warnings']));
  counts.push(await check('Types', 'typescript/bin/tsc', ['--noEmit']));
  title('Build');
  const isBuilt = await buildIfStale();
  counts.push(countCheck(isBuilt ? 0 : 1));
  counts.push(await runVitest());
  counts.push(await runBrowserTests(isBuilt));
  const { passed, failed } = sum(counts);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}

function title(what: string): void {
  process.stdout.write(`\n== ${what} ==\n`);
}

async function check(what: string, tool: string, args: readonly string[]): Promise<Count> {
  title(what);
  const { code } = await runTool(tool, args, { env });
  return countCheck(code);
}

async function runVitest(): Promise<Count> {
  title('Unit, rules and integration');
  const report = join(reports, 'vitest.json');
  const hasDocumentTools = await ensureDocumentTools();
  if (!hasDocumentTools) {
    process.stdout.write(
      'LibreOffice and poppler are not here and cannot be installed: the checks that other ' +
        'programs open the exported files are left out.\n',
    );
  }
  const { code } = await runTool(
    'vitest/vitest.mjs',
    [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(hasDocumentTools ? [] : ['--project=!interop']),
    ],
    { env },
  );
  return countVitest(report, code);
}

async function runBrowserTests(isBuilt: boolean): Promise<Count> {
  title('Browser');
  const browser = await ensureBrowser();
  if (browser === null || !isBuilt) {
    process.stdout.write(
      isBuilt
        ? 'No browser is here and none could be installed: install Chromium, Chrome or Edge.\n'
        : 'There is no build to test.\n',
    );
    return { passed: 0, failed: 1 };
  }
  const report = join(reports, 'browser.json');
  const { code } = await runTool('@playwright/test/cli.js', ['test'], {
    // Playwright tells its workers about colours in its own way; Node warns where both are told.
    env: {
      FORCE_COLOR: '0',
      FORSTA_LINJEN_BROWSER: browser,
      FORSTA_LINJEN_BROWSER_REPORT: report,
    },
  });
  return countPlaywright(report, code);
}
