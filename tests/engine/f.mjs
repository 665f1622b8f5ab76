import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const p = await b.newPage(); await p.goto('file:///tmp/x/f.html'); await p.waitForTimeout(1500); console.log(await p.locator('#log').textContent()); await b.close();
