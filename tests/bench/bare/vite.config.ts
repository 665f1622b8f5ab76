import { defineConfig } from 'vite';
import { pageConfig } from '../page-config';

/** The bare engine on a page of its own: what the workbook's times are held against. */
export default defineConfig(pageConfig(import.meta.dirname));
