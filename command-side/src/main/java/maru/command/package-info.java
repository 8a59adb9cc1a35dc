@NullMarked
package maru.command;

import org.jspecify.annotations.NullMarked;
