import { useState } from 'preact/hooks';
import type { Account, ErasureReceipt } from '@rebound/sdk';
import { date, day } from '../language/format';
import { words } from '../language/language';
import { Page } from '../parts/Page';
import { Waiting } from '../parts/Waiting';
import { rebound } from '../service/rebound';
import { useLoaded } from '../service/useLoaded';
import { Counts } from './Counts';
import { Downloads } from './Downloads';
import { Erasure } from './Erasure';
import { Receipt } from './Receipt';

/** What is kept of the person, to take along and to erase. */
export function AccountPage() {
  const { account: texts } = words.value;
  const [receipt, setReceipt] = useState<ErasureReceipt>();
  if (receipt !== undefined) {
    return <Receipt receipt={receipt} />;
  }
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Kept />
      <Downloads />
      <Erasure onErased={setReceipt} />
    </Page>
  );
}

function Kept() {
  const { account: texts } = words.value;
  const loading = useLoaded((signal) => rebound.getAccount({}, { signal }), []);
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{texts.kept}</h2>
      <Waiting on={loading}>
        {(account) => (
          <>
            <Counts counts={account.counts} />
            <p class="hint">
              {texts.since(day(account.first_seen_at))} {retention(account)}
            </p>
          </>
        )}
      </Waiting>
    </section>
  );
}

function retention({ retention: { erased_on } }: Account): string {
  const { account: texts } = words.value;
  return erased_on === null ? texts.keptUntilErased : texts.keptFor(date(erased_on));
}
