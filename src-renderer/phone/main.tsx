// Why: the entry of the participants' page.
// Must not: load anything of the owner's window.
import '../ui/theme/fonts.css';
import './phone.css';

import { createRoot } from 'react-dom/client';

import { PhoneApp } from './phone-app.tsx';

const place = document.querySelector('#root');
if (place === null) throw new Error('The page has no #root');
createRoot(place).render(<PhoneApp />);
