import { reportTranslations } from './catalogue/report.js';
import { readTranslations } from './catalogue/translations.js';

reportTranslations(readTranslations());
