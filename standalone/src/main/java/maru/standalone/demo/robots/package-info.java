/// Practice students and a practice teacher, so that the demo town always has a class that is on
/// and one about to begin. They act by the same commands as people and send real media.
@NullMarked
package maru.standalone.demo.robots;

import org.jspecify.annotations.NullMarked;
