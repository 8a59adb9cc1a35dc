@NullMarked
package maru.query.catalogue;

import org.jspecify.annotations.NullMarked;
