/// Surveys of a live class.
@NullMarked
package maru.events.survey;

import org.jspecify.annotations.NullMarked;
