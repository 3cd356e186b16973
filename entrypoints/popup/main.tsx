import { i18n } from '#i18n';
import '@/components/panel.css';
import '@/components/search.css';
import './style.css';
import { mount } from '../shared/mount.tsx';
import { PanelApp } from '../shared/PanelApp.tsx';
import { openSearching } from '../shared/searching.ts';

mount(<PanelApp form="short" />, i18n.t('page.popup'), openSearching());
