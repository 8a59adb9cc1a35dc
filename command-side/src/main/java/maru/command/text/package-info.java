/// Rules for text and other fields that people send. Plain Java, for use inside decisions.
@NullMarked
package maru.command.text;

import org.jspecify.annotations.NullMarked;
