import { fetched } from './attempts.js';

postMessage(await fetched('nested-worker'));
