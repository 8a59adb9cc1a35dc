/// Decides about surveys in a live class.
@NullMarked
package maru.command.survey;

import org.jspecify.annotations.NullMarked;
