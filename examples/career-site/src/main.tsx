import { render } from 'preact';
import { readAddress } from './routing/navigation';
import { restoreSession } from './sign-in/sign-in';
import { Site } from './Site';

const root = document.getElementById('site');
if (root !== null) {
  render(<Site />, root);
}
await restoreSession();
readAddress();
