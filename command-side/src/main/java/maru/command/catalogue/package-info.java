/// Decides about courses, their prepared quizzes and their sessions.
@NullMarked
package maru.command.catalogue;

import org.jspecify.annotations.NullMarked;
