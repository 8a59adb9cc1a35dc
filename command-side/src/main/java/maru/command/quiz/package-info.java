/// Decides about the quizzes of a live class, and about answers to them.
@NullMarked
package maru.command.quiz;

import org.jspecify.annotations.NullMarked;
