/** Ids that Microsoft's published manifests give its own components. */
export const APPLICATION_BASE = '4df9bb86-ab0a-4aab-ab5f-48bf167048fb';
export const REACT = '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d';
export const REACT_DOM = 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a';
export const SP_CORE_LIBRARY = '7263c7d0-1d6a-45ec-8d85-d4d1d234171b';
export const SP_PAGE_CONTEXT = '1c4541f7-5c31-41aa-9fa8-fbc9dc14c0a8';
export const SP_WEBPART_BASE = '974a7777-0990-4136-8fa6-95d80114c2e0';
export const SP_COMPONENT_BASE = '467dc675-7cc5-4709-8aac-78e3b71bd2f6';
