package maru.command.classroom;

import maru.command.question.QuestionCommand;

/// What is wanted of a question, with what has to be known to decide it.
///
/// @param admitted whether whoever wants it has a seat in the course, or was there
record QuestionAct(Classroom classroom, QuestionCommand command, boolean admitted) {}
