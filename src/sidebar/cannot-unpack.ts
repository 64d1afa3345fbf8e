/** The sentences that must stand in the page before anything is unpacked. */
const PRODUCT = 'Support Metrics';
const CANNOT_UNPACK =
  'The sidebar could not be unpacked in this browser. Open this file in a current Chrome, Edge, Firefox or Safari. You can type into the tab Monthly without the sidebar meanwhile.';

/** Says that this browser cannot show the sidebar, with nothing but what every browser has. */
export function sayCannotUnpack(root: HTMLElement): void {
  const main = document.createElement('main');
  const title = document.createElement('h1');
  const sentence = document.createElement('p');
  title.textContent = PRODUCT;
  sentence.textContent = CANNOT_UNPACK;
  sentence.setAttribute('role', 'alert');
  main.append(title, sentence);
  root.replaceChildren(main);
}
