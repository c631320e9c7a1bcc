import { createClient } from '@rebound/sdk';
import { language } from '../language/language';
import { settings } from '../settings';
import { accessToken, sessionEnded } from '../sign-in/sign-in';

/** The service, asked as the person who is signed in and in the language of the page. */
export const rebound = createClient({
  serverUrl: settings.service,
  auth: { bearer: accessToken },
  headers: () => ({ 'Accept-Language': language.value }),
  middleware: [
    {
      onError: (error) => {
        if (error.status === 401) {
          sessionEnded();
        }
        return error;
      },
    },
  ],
});
