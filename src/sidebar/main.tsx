import { render } from 'preact';
import { App, viewNamed } from './app';
import './sidebar.css';
import { restoreCatalogue } from '../metrics/catalogue-prose';

restoreCatalogue(document.documentElement.outerHTML);

const root = document.getElementById('app');
if (root) render(<App view={viewNamed(document.body.dataset.view)} />, root);
