@NullMarked
package maru.query.demandreport;

import org.jspecify.annotations.NullMarked;
