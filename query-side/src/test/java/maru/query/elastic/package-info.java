@NullMarked
package maru.query.elastic;

import org.jspecify.annotations.NullMarked;
