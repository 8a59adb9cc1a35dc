/// Takes what members say about what was recommended to them.
@NullMarked
package maru.command.recommendation;

import org.jspecify.annotations.NullMarked;
