import { useEffect } from 'preact/hooks';
import type { ErasureReceipt } from '@rebound/sdk';
import { day } from '../language/format';
import { words } from '../language/language';
import { announce } from '../parts/announce';
import { Page } from '../parts/Page';
import { endSession } from '../sign-in/sign-in';
import { Counts } from './Counts';

/** What was erased. */
export function Receipt({ receipt }: { receipt: ErasureReceipt }) {
  const { account: texts, site } = words.value;
  useEffect(() => {
    announce(words.value.account.erased);
  }, []);
  return (
    <Page title={texts.erased} lead={texts.erasedLead(day(receipt.erased_at))}>
      <Counts counts={receipt.counts} />
      <p class="hint">{receipt.id}</p>
      <p>{texts.erasedEnd}</p>
      <button type="button" class="button" onClick={() => void endSession()}>
        {site.signOut}
      </button>
    </Page>
  );
}
