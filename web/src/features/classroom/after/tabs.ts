/** The parts of what a class came to, in their order. */
export const AFTER_TABS = ['attendance', 'quizzes', 'surveys', 'questions', 'handouts', 'attention'] as const;
export type AfterTab = (typeof AFTER_TABS)[number];
