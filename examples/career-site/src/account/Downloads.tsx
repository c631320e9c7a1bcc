import { useState } from 'preact/hooks';
import { words } from '../language/language';
import { Icon } from '../parts/Icon';
import { Trouble } from '../parts/Trouble';
import { announce } from '../parts/announce';
import { rebound } from '../service/rebound';

interface Download {
  file: string;
  label: string;
  make: () => Promise<Blob>;
}

/** Takes everything along, as one document or as tables. */
export function Downloads() {
  const { account: texts, records } = words.value;
  const [error, setError] = useState<unknown>();
  const downloads: Download[] = [
    { file: 'rebound.json', label: texts.everything, make: async () => json(await rebound.exportAccount()) },
    { file: 'interviews.csv', label: texts.table(records.interviews), make: async () => csv(await rebound.exportInterviews()) },
    { file: 'moments.csv', label: texts.table(records.moments), make: async () => csv(await rebound.exportMoments()) },
    { file: 'practices.csv', label: texts.table(records.practices), make: async () => csv(await rebound.exportPractices()) },
    { file: 'weeks.csv', label: texts.table(texts.weeks), make: async () => csv(await rebound.exportWeeks()) },
  ];

  async function take({ file, make }: Download) {
    try {
      offer(await make(), file);
      setError(undefined);
      announce(texts.downloaded(file));
    } catch (refused) {
      setError(refused);
    }
  }

  return (
    <section aria-labelledby="take">
      <h2 id="take">{texts.take}</h2>
      <p>{texts.takeLead}</p>
      {error !== undefined && <Trouble error={error} />}
      <ul class="downloads">
        {downloads.map((download, index) => (
          <li key={download.file}>
            <button type="button" class={index === 0 ? 'button main' : 'button'} onClick={() => void take(download)}>
              <Icon name="away" />
              {download.label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Hands a file to the browser's downloads. */
function offer(content: Blob, file: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
}

function json(document: object): Blob {
  return new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' });
}

function csv(table: string): Blob {
  return new Blob([table], { type: 'text/csv' });
}
