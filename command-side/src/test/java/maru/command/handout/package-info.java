@NullMarked
package maru.command.handout;

import org.jspecify.annotations.NullMarked;
