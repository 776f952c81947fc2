// Why: file permissions mean nothing to root, and builds often run as root; so a test of them runs
// as an ordinary user for as long as it takes.
// Must not: be used round anything asynchronous.
import { chownSync } from 'node:fs';

// The user and group "nobody", who own nothing.
const nobody = 65_534;

/** Runs `work` as a user who owns `paths` and has no special rights. */
export function asOrdinaryUser(paths: readonly string[], work: () => void): void {
  const { geteuid, setegid, seteuid } = process;
  if (geteuid === undefined || setegid === undefined || seteuid === undefined || geteuid() !== 0) {
    work();
    return;
  }
  for (const path of paths) chownSync(path, nobody, nobody);
  setegid(nobody);
  seteuid(nobody);
  try {
    work();
  } finally {
    seteuid(0);
    setegid(0);
  }
}
