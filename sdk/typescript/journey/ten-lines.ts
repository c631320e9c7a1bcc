// [docs/sdk.md
import { createClient, ProblemError } from '@rebound/sdk';

const { REBOUND_URL = '', REBOUND_TOKEN = '' } = process.env;
const rebound = createClient({ serverUrl: REBOUND_URL, auth: { bearer: () => REBOUND_TOKEN } });
try {
  const body = { company: 'Northwind', role_title: 'Data analyst', held_at: '2026-11-20T14:30:00Z' };
  await rebound.createInterview({ body });
  for await (const interview of rebound.listInterviews.items()) console.log(interview.company, interview.outcome);
  console.log((await rebound.getProgress()).summary);
} catch (error) {
  if (error instanceof ProblemError) console.error(error.code, error.errors, error.requestId);
  else throw error;
}
// docs/sdk.md]
