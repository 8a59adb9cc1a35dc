/// Courses, their prepared quizzes and their sessions, and the tree of categories.
@NullMarked
package maru.events.catalogue;

import org.jspecify.annotations.NullMarked;
