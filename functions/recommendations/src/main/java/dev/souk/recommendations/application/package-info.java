/** What the domain does, and the ports it does it through. */
@NullMarked
package dev.souk.recommendations.application;

import org.jspecify.annotations.NullMarked;
