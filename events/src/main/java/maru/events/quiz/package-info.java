/// Quizzes of a live session.
@NullMarked
package maru.events.quiz;

import org.jspecify.annotations.NullMarked;
