@NullMarked
package maru.command.member;

import org.jspecify.annotations.NullMarked;
