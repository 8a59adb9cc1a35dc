@NullMarked
package maru.command.text;

import org.jspecify.annotations.NullMarked;
