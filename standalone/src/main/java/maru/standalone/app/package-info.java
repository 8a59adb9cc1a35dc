/// The Spring application: whichever sides a process is told to be, behind one security chain, one
/// way of saying no, and one health page.
@NullMarked
package maru.standalone.app;

import org.jspecify.annotations.NullMarked;
