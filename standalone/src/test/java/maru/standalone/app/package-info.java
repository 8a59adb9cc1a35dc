@NullMarked
package maru.standalone.app;

import org.jspecify.annotations.NullMarked;
