// Why: each figure of the overview leads to the list of what it counts.
// Must not: count; the addresses are those of the other pages.
import type {
  OverviewStage,
  OverviewWait,
  OverviewWarning,
} from '../../../src-shared/contract/owner/overview.ts';
import type { Search } from '../../api/place.tsx';

export interface Target {
  readonly to: string;
  readonly search?: Search;
}

/** Ended services are in no figure of the flow but where it says so. */
const active = 'inventoried|candidate|prioritised|developed|proposed|decided';

function catalogue(search: Search): Target {
  return { to: '/insatser', search: { steg: active, grupp: 'none', ...search } };
}

export function stageTarget(id: OverviewStage['id'], scoredIn: string | null): Target {
  switch (id) {
    case 'inventory':
      return catalogue({});
    case 'screened':
      return catalogue({ utfall: 'pass|condition|review|block' });
    case 'scored':
      return { to: scoredIn === null ? '/workshop' : `/workshop/${scoredIn}` };
    case 'developed':
      return catalogue({ steg: 'developed|proposed|decided' });
    case 'proposed':
      return { to: '/forslag' };
    case 'piloted':
      return catalogue({ inforande: 'pilot' });
    case 'rolled-out':
      return catalogue({ inforande: 'rolling-out|rolled-out|sustained' });
  }
}

/** A part or a fall; null where no list shows exactly those. */
export function countTarget(id: string, scoredIn: string | null): Target | null {
  const [kind, ...rest] = id.split('-');
  const value = rest.join('-');
  switch (kind) {
    case 'origin':
      return catalogue({ ursprung: value });
    case 'outcome':
      return catalogue({ utfall: value });
    case 'rollout':
      return catalogue({ inforande: value });
    case 'status':
      return catalogue({ steg: value });
    case 'quadrant':
      return stageTarget('scored', scoredIn);
    default:
      break;
  }
  switch (id) {
    case 'declined':
    case 'decommissioned':
      return catalogue({ steg: id });
    case 'unscreened':
      return catalogue({ utfall: 'unscreened' });
    case 'blocked':
      return catalogue({ utfall: 'block' });
    case 'undecided':
    case 'left-out':
    case 'new-in-proposal':
      return { to: '/forslag' };
    case 'planned':
      return catalogue({ inforande: 'planned' });
    case 'paused':
      return catalogue({ inforande: 'paused' });
    case 'not-started':
      return { to: '/inforande' };
    default:
      return null;
  }
}

export type WarningPlace =
  | 'catalogue'
  | 'needs'
  | 'screening'
  | 'workshop'
  | 'risks'
  | 'rollout'
  | 'proposal'
  | 'stop-doing';

interface WarningTarget extends Target {
  readonly place: WarningPlace;
}

/** Where what is warned of is put right: the one thing, or the list of them. */
export function warningTarget({ code, total, items }: OverviewWarning): WarningTarget {
  const only = total === 1 ? (items[0]?.id ?? null) : null;
  const one = (path: string, rest: Target): Target =>
    only === null ? rest : { to: `${path}/${only}` };
  switch (code) {
    case 'high-risk-in-use':
    case 'high-risk':
    case 'late-measure':
    case 'unassessed-risk':
      return { place: 'risks', ...one('/risker', { to: '/risker' }) };
    case 'blocked':
      return { place: 'screening', ...one('/provning', catalogue({ utfall: 'block' })) };
    case 'review':
      return { place: 'screening', ...one('/provning', catalogue({ vy: 'review' })) };
    case 'open-conditions':
      return { place: 'screening', ...one('/provning', catalogue({ vy: 'conditions' })) };
    case 'unscreened':
      return { place: 'screening', ...one('/provning', { to: '/provning' }) };
    case 'ended-in-use':
      return {
        place: 'rollout',
        ...one('/insatser', catalogue({ steg: 'declined|decommissioned' })),
      };
    case 'gate-override':
    case 'gate-not-checked':
      return { place: 'rollout', to: '/inforande' };
    case 'needs-without-service':
      return { place: 'needs', ...one('/behov', { to: '/behov', search: { luckor: '1' } }) };
    case 'services-without-need':
      return { place: 'needs', to: '/behov', search: { vy: 'matris' } };
    case 'too-few-votes':
      return { place: 'workshop', to: '/workshop' };
    case 'open-round':
      return { place: 'workshop', ...one('/workshop', { to: '/workshop' }) };
    case 'stale':
      return { place: 'catalogue', ...one('/insatser', catalogue({ vy: 'verify' })) };
    case 'late-follow-up':
      return { place: 'stop-doing', ...one('/sluta-gora', { to: '/sluta-gora' }) };
    case 'population-missing':
      return { place: 'rollout', to: '/inforande', search: { vy: 'stadsdelar' } };
  }
}

export function waitTarget(code: OverviewWait['code']): Target {
  switch (code) {
    case 'assess-law':
      return catalogue({ vy: 'review' });
    case 'sign-law':
    case 'answer-law':
      return { to: '/provning' };
    case 'fulfil-conditions':
      return catalogue({ vy: 'conditions' });
    case 'reveal-round':
      return { to: '/workshop' };
    case 'late-measures':
      return { to: '/risker' };
    case 'decide-services':
      return { to: '/forslag' };
    case 'decide-stops':
      return { to: '/sluta-gora' };
    case 'verify':
      return catalogue({ vy: 'verify' });
  }
}
