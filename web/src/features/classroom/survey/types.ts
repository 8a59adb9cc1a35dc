export type QuestionKind = 'SINGLE' | 'MULTIPLE' | 'SCALE' | 'TEXT';

export interface SurveyQuestion {
  text: string;
  kind: QuestionKind;
  choices: string[];
}

export interface SurveyCount {
  surveyId: string;
  responses: number;
  /** For each question how often each choice or step was chosen; null while an anonymous survey is open. */
  tallies: number[][] | null;
}

export interface LiveSurvey {
  surveyId: string;
  questions: SurveyQuestion[];
  anonymous: boolean;
  status: 'OPEN' | 'CLOSED';
  /** By this reader. */
  responded: boolean;
  /** The instructor's only. */
  count: SurveyCount | null;
}

export interface SurveyAnswer {
  choices: number[];
  scale: number | null;
  text: string | null;
}

export const SCALE = [1, 2, 3, 4, 5] as const;
