/** Faults that a running stack is asked to inject: which, how often and where, and how often each has fired. */
@NullMarked
package dev.souk.localstack.faults;

import org.jspecify.annotations.NullMarked;
