// Why: where a list comes from: a file dropped or chosen, or a block copied in Excel.
// Must not: read it.
import { IconClipboardText } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useState } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { FileDrop } from '../../../ui/file-input.tsx';
import classes from './import-page.module.css';

/** A copied block as the file it would be if it had been saved: columns divided by tabs. */
function fileOf(text: string): File {
  return new File([text], `${t('importing.source.pasteName')}.csv`, { type: 'text/csv' });
}

export function SourceStep({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const [text, setText] = useState('');
  const id = useId();

  // Pasted anywhere on the page: the block is what the person wants to bring in.
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const isField = event.target instanceof HTMLTextAreaElement;
      const file = event.clipboardData?.files.item(0) ?? null;
      const block = event.clipboardData?.getData('text/plain') ?? '';
      if (file !== null && block === '') {
        event.preventDefault();
        onFile(file);
      } else if (!isField && block.trim() !== '') {
        event.preventDefault();
        onFile(fileOf(block));
      }
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onFile]);

  return (
    <div className={classes.source}>
      <p className={classes.lead}>{t('importing.source.lead')}</p>
      <FileDrop
        label={t('importing.source.drop')}
        help={t('importing.source.dropHelp')}
        accept=".xlsx,.xls,.csv,.txt,.tsv,.htm,.html"
        onFile={onFile}
      />
      <div className={classes.paste}>
        <label htmlFor={id}>{t('importing.source.paste')}</label>
        <p id={`${id}-help`}>{t('importing.source.pasteHelp')}</p>
        <textarea
          id={id}
          rows={5}
          spellCheck={false}
          aria-describedby={`${id}-help`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          icon={IconClipboardText}
          disabled={text.trim() === ''}
          onClick={() => onFile(fileOf(text))}
        >
          {t('importing.source.pasteRead')}
        </Button>
      </div>
    </div>
  );
}
