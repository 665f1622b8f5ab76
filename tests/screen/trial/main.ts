import { mount } from 'svelte';
import '../../../src/app.css';
import Workbook from '../../../src/screen/Workbook.svelte';
import { fakeWorkbook } from './fake-workbook.svelte';

const target = document.getElementById('workbook');
if (target) mount(Workbook, { target, props: { workbook: fakeWorkbook(new URLSearchParams(location.search)) } });
