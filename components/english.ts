/** For elements whose text is English whatever the interface speaks: rules, playbooks and the words of conversations. */
export const english = { lang: 'en', dir: 'ltr' } as const;
