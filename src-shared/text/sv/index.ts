// Why: all Swedish strings of the window, one file a feature, under one root.
// Must not: hold strings itself.
import { catalogue } from './catalogue.ts';
import { cut } from './cut.ts';
import { development } from './development.ts';
import { history } from './history.ts';
import { overview } from './overview.ts';
import { importing } from './importing.ts';
import { merge } from './merge.ts';
import { insights } from './insights.ts';
import { needs } from './needs.ts';
import { proposal } from './proposal.ts';
import { risk } from './risk.ts';
import { rollout } from './rollout.ts';
import { room } from './room.ts';
import { screening } from './screening.ts';
import { shell } from './shell.ts';
import { sorting } from './sorting.ts';
import { start } from './start.ts';
import { stopDoing } from './stop-doing.ts';
import { ui } from './ui.ts';
import { workshop } from './workshop.ts';

export const sv = {
  ui,
  shell,
  start,
  catalogue,
  importing,
  needs,
  insights,
  screening,
  rollout,
  workshop,
  cut,
  room,
  sorting,
  development,
  risk,
  proposal,
  history,
  merge,
  stopDoing,
  overview,
} as const;
