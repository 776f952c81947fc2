// Why: the four texts of the board report that people write themselves, written where they print.
// Must not: fill in a text that nobody has written.
import type { ReactNode } from 'react';

import type { BoardTexts } from '../../../../src-shared/contract/owner/proposal.ts';
import { paragraphsOf } from '../../../../src-shared/text/paper/clean-text.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { TextAreaField } from '../../../ui/field/text-fields.tsx';
import { Paragraphs } from './paper.tsx';
import classes from './paper.module.css';

/** In the order of the report. */
const parts = ['proposal', 'summary', 'background', 'assessment'] as const;

export function BoardTextFields({ texts }: { readonly texts: BoardTexts }): ReactNode {
  const set = useAction(rpc.proposal.setBoardTexts, {
    announce: () => t('proposal.board.saved'),
  });
  return (
    <div className={classes.texts}>
      {parts.map((part) => (
        <TextAreaField
          key={part}
          label={t(`proposal.board.texts.${part}`)}
          value={texts[part] === '' ? null : texts[part]}
          missing={t('proposal.board.notWritten')}
          help={t(`proposal.board.textHelp.${part}`)}
          onSave={async (text) => (await set.run({ [part]: text ?? '' })) !== null}
        />
      ))}
    </div>
  );
}

/** The texts of an adopted version; one that was never written is left out, as on paper. */
export function BoardTextsAdopted({ texts }: { readonly texts: BoardTexts }): ReactNode {
  return parts
    .filter((part) => paragraphsOf(texts[part]).length > 0)
    .map((part) => (
      <section key={part}>
        <h4 className={classes.h2}>{t(`proposal.board.texts.${part}`)}</h4>
        <Paragraphs items={paragraphsOf(texts[part])} />
      </section>
    ));
}
