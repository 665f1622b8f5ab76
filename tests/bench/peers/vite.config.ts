import { defineConfig } from 'vite';
import { pageConfig } from '../page-config';

/** The page of the peers. */
export default defineConfig(pageConfig(import.meta.dirname));
