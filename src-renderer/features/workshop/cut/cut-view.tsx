// Why: the lead decides what goes on: a line in the ranked list, exceptions with reasons, one decision.
// Must not: choose by itself for a service without votes, or let a blocked one go on.
import { Textarea } from '@mantine/core';
import { IconScissors } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useMemo, useState } from 'react';

import type { CutLine } from '../../../../src-shared/contract/owner/cut-lines.ts';
import { cutCounts } from '../../../../src-shared/text/cut-line-text.ts';
import { formatNumber, formatPercent } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { usePlace } from '../../../api/place.tsx';
import { Answer } from '../../../api/queries.tsx';
import { useAction } from '../../../api/use-action.ts';
import { Button } from '../../../ui/button.tsx';
import { Remark } from '../../../ui/feedback.tsx';
import { showNotice } from '../../../ui/notice.tsx';
import { BlockedServices } from '../result/blocked-services.tsx';
import { reorder } from '../result/reorder.ts';
import type { ShownResult } from '../result/shown-result.ts';
import type { CutDraft } from './cut-draft.ts';
import { choicesOf, draftRows, firstDraft, missingIn } from './cut-draft.ts';
import { CutList } from './cut-list.tsx';
import classes from './cut.module.css';
import { FormerLines } from './former-lines.tsx';

export function CutView({ shown }: { readonly shown: Omit<ShownResult, 'items'> }): ReactNode {
  const sessionId = shown.session.id;
  const lines = useQuery(rpc.session.lines.queryOptions({ input: { sessionId } }));
  return (
    <Answer query={lines}>
      {(data) => (
        // A key, so that a line drawn or undone elsewhere is what one goes on from.
        <Drawing key={data.lines[0]?.id ?? 'none'} shown={shown} lines={data.lines} />
      )}
    </Answer>
  );
}

function Drawing({
  shown,
  lines,
}: {
  readonly shown: Omit<ShownResult, 'items'>;
  readonly lines: readonly CutLine[];
}): ReactNode {
  const { session, round, result } = shown;
  const place = usePlace();
  const sliderId = useId();
  // The order that is decided on is the saved one, never one that is only tried.
  const items = useMemo(
    () => reorder(result.items, session.weight, session.threshold),
    [result.items, session.weight, session.threshold],
  );
  const places = useMemo(() => items.map(({ id, rank }) => ({ serviceId: id, rank })), [items]);
  const ranked = places.filter(({ rank }) => rank !== null).length;
  const [draft, setDraft] = useState<CutDraft>(() => firstDraft(places, lines[0], result.topK));
  const rows = draftRows(places, draft);
  const missing = missingIn(draft, rows);
  const isReady =
    !missing.isReasonMissing &&
    missing.withoutReason.length === 0 &&
    missing.undecided.length === 0;
  const undo = useAction(rpc.plan.undo);
  const drawLine = useAction(rpc.session.drawLine, {
    onDone: (line) => {
      place.setSearch({ vy: 'resultat' });
      showNotice({
        tone: 'done',
        title: t('cut.done'),
        body: cutCounts(line.services.map(({ outcome }) => outcome)),
        action: { label: t('shell.undo'), run: () => void undo.run({}) },
      });
    },
  });

  return (
    <div className={classes.view}>
      <section className={classes.listPart} aria-label={t('cut.list')}>
        <div className={classes.tools}>
          <label htmlFor={sliderId}>{t('cut.slider')}</label>
          <input
            id={sliderId}
            type="range"
            className={classes.slider}
            min={0}
            max={ranked}
            value={Math.min(draft.above, ranked)}
            aria-valuetext={lineWords(draft.above, ranked)}
            onChange={(event) => setDraft({ ...draft, above: Number(event.currentTarget.value) })}
          />
          <b>{lineWords(draft.above, ranked)}</b>
          <span className={classes.basis}>
            {t('cut.basis', {
              round: round.number,
              weight: formatPercent(session.weight),
              threshold: formatNumber(session.threshold, 2),
            })}
          </span>
        </div>
        <div className={classes.scroll}>
          <CutList items={items} rows={rows} draft={draft} onChange={setDraft} />
          <BlockedServices blocked={result.blocked} />
        </div>
      </section>
      <section className={classes.decision} aria-label={t('cut.decision')}>
        <h2 className={classes.title}>{t('cut.decision')}</h2>
        <p className={classes.counts} role="status">
          {cutCounts(rows.flatMap(({ outcome }) => outcome ?? []))}
        </p>
        <p className={classes.help}>{t('cut.help')}</p>
        <Textarea
          label={t('cut.reason')}
          description={t('cut.reasonHelp')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={20_000}
          required
          value={draft.reason}
          onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
        />
        {!isReady && (
          <ul className={classes.missing} aria-label={t('cut.missing')}>
            {missing.isReasonMissing && <li>{t('cut.missingReason')}</li>}
            {missing.withoutReason.length > 0 && (
              <li>{t('cut.missingOwn', { count: missing.withoutReason.length })}</li>
            )}
            {missing.undecided.length > 0 && (
              <li>{t('cut.missingChoice', { count: missing.undecided.length })}</li>
            )}
          </ul>
        )}
        <div>
          <Button
            variant="primary"
            icon={IconScissors}
            disabled={!isReady}
            isBusy={drawLine.isRunning}
            onClick={() =>
              void drawLine.run({
                sessionId: session.id,
                round: round.number,
                above: draft.above,
                reason: draft.reason.trim(),
                choices: choicesOf(rows),
              })
            }
          >
            {t('cut.submit')}
          </Button>
        </div>
        <Remark>{t('cut.after')}</Remark>
        <FormerLines lines={lines} />
      </section>
    </div>
  );
}

function lineWords(above: number, ranked: number): string {
  if (above <= 0) {
    return t('cut.lineNone');
  }
  return above >= ranked ? t('cut.lineAll') : t('cut.lineAfter', { rank: above });
}
