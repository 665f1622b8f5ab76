import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';

const target = document.getElementById('workbook');
if (!target) throw new Error('The page has no element "workbook" to mount on: index.html must hold one.');
mount(App, { target });
