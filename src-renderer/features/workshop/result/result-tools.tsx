// Why: the choices the order hangs on: weight, top and threshold, tried live and saved when let go.
// Must not: hide that a figure is being drawn anew.
import { Select } from '@mantine/core';
import { IconAnchor } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react';

import { formatNumber, formatPercent } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { explain } from './explain.tsx';
import type { Trial } from './live-result.ts';
import classes from './result.module.css';
import type { ShownResult } from './shown-result.ts';

/** Effect's weight from 0 to 100 %, in steps of five. */
export function WeightSlider({ trial }: { readonly trial: Trial }): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const save = useEffectEvent((weight: number) => trial.save({ weight }));
  // The browser's own `change` comes when the slider is let go, and React has no name for it.
  useEffect(() => {
    const slider = input.current;
    const onLetGo = (): void => {
      if (slider !== null) {
        save(Number(slider.value) / 100);
      }
    };
    slider?.addEventListener('change', onLetGo);
    return () => slider?.removeEventListener('change', onLetGo);
  }, []);
  const percent = Math.round(trial.weight * 100);
  return (
    <span className={classes.weight}>
      <label htmlFor={id}>{t('workshop.result.weight')}</label>
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={t('workshop.result.weightText', {
          effect: formatPercent(trial.weight),
          feasibility: formatPercent(1 - trial.weight),
        })}
        className={classes.slider}
        style={{ '--share': `${percent}%` } as Record<string, string>}
        onChange={(event) => trial.tryOut({ weight: Number(event.currentTarget.value) / 100 })}
      />
      <b className={classes.percent}>{formatPercent(trial.weight)}</b>
    </span>
  );
}

const tops = [3, 5, 8, 10, 12, 15, 20, 30, 50] as const;

export function TopChoice({ shown }: { readonly shown: ShownResult }): ReactNode {
  const place = usePlace();
  const { topK } = shown.result;
  const id = useId();
  const choices = [...new Set([...tops.filter((top) => top <= shown.items.length), topK])].toSorted(
    (a, b) => a - b,
  );
  return (
    <span className={classes.top}>
      <label htmlFor={id}>{t('workshop.result.top')}</label>
      <Select
        id={id}
        size="xs"
        w={64}
        allowDeselect={false}
        data={choices.map(String)}
        value={String(topK)}
        onChange={(value) => place.setSearch({ topp: value })}
      />
    </span>
  );
}

export function ResultTools({
  trial,
  shown,
}: {
  readonly trial: Trial;
  readonly shown: ShownResult;
}): ReactNode {
  const place = usePlace();
  const { session, round, isRecounting } = shown;
  const revealed = session.rounds.filter(({ revealedAt }) => revealedAt !== null);
  return (
    <div className={classes.tools}>
      <WeightSlider trial={trial} />
      <TopChoice shown={shown} />
      <span className={classes.note}>
        {explain(
          'threshold',
          t('workshop.result.thresholdValue', { value: formatNumber(trial.threshold, 2) }),
        )}
      </span>
      <span className={classes.note}>
        <IconAnchor size={14} stroke={1.9} aria-hidden /> {t('workshop.result.stable')}
      </span>
      <span className={classes.busy} role="status">
        {isRecounting ? t('workshop.result.recounting') : ''}
      </span>
      {revealed.length > 1 && (
        <Select
          aria-label={t('workshop.result.round')}
          size="xs"
          w={112}
          allowDeselect={false}
          data={revealed.map(({ number }) => ({
            value: String(number),
            label: t('workshop.result.roundNumber', { round: number }),
          }))}
          value={String(round.number)}
          onChange={(value) => place.setSearch({ omgang: value })}
        />
      )}
    </div>
  );
}
